package sticky.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import sticky.claim.Paper;
import sticky.claim.Sentences;

/**
 * The ledger's order, which is the paper's: under a headline for each group of its sentences the claims that check them. A claim stands once,
 * where most of its sentences are; where others are, its id is mentioned. What belongs to no group stands under its takeaway.
 */
final class LedgerGroups {

    /**
     * Claims under a headline.
     *
     * @param headline in our words
     * @param sentences their numbers; empty for a takeaway
     * @param rows the claims that stand here
     * @param mentioned claims that check some of the sentences too
     */
    record Group(String headline, List<Integer> sentences, List<Ledger.Row> rows, List<Ledger.Row> mentioned) {}

    private LedgerGroups() {}

    /** Returns every group that has sentences or claims. */
    static List<Group> of(Paper paper, Sentences sentences, List<Ledger.Row> rows) {
        List<Group> groups = new ArrayList<>();
        sentences
                .groups()
                .forEach(group -> groups.add(
                        new Group(group.headline(), group.sentences(), new ArrayList<>(), new ArrayList<>())));
        Map<Paper.Takeaway, Group> others = new LinkedHashMap<>();
        for (Ledger.Row row : rows) {
            Group home = home(groups, row);
            if (home == null) {
                Paper.Takeaway takeaway = paper.takeaway(row.planned().takeaway());
                home = others.computeIfAbsent(
                        takeaway, t -> new Group(headline(t, sentences), List.of(), new ArrayList<>(), List.of()));
            }
            home.rows().add(row);
            for (Group group : groups) {
                if (group != home && shared(group, row) > 0) {
                    group.mentioned().add(row);
                }
            }
        }
        groups.addAll(others.values());
        return groups;
    }

    /** Where there are no groups, a takeaway has its number; after the groups it has none. */
    private static String headline(Paper.Takeaway takeaway, Sentences sentences) {
        return sentences.groups().isEmpty() ? takeaway.heading() : takeaway.title();
    }

    private static Group home(List<Group> groups, Ledger.Row row) {
        Group home = null;
        for (Group group : groups) {
            if (shared(group, row) > (home == null ? 0 : shared(home, row))) {
                home = group;
            }
        }
        return home;
    }

    private static long shared(Group group, Ledger.Row row) {
        return row.sentences().stream().filter(group.sentences()::contains).count();
    }
}
