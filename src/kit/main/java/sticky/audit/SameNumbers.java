package sticky.audit;

import java.util.ArrayList;
import java.util.List;
import sticky.claim.Debts;

/** Two checks of a claim that move together from seed to seed are one check twice. */
final class SameNumbers {
    private static final double SAME = 0.999;
    private static final int MIN_SEEDS = 10;

    private SameNumbers() {}

    /** Returns a sentence for each pair of a claim's own sampled checks that correlate above 0.999 and are not listed as known. */
    static List<String> of(AuditRow row) {
        List<String> sentences = new ArrayList<>();
        List<String> settled = new ArrayList<>(Debts.sameNumbers(row.id()));
        List<Spread> own = row.spreads().stream()
                .filter(spread -> spread.control().isEmpty() && spread.isSampled())
                .toList();
        for (int i = 0; row.seeds() >= MIN_SEEDS && i < own.size(); i++) {
            for (int j = i + 1; j < own.size(); j++) {
                boolean same = Math.abs(own.get(i).correlation(own.get(j))) > SAME;
                if (same) {
                    settled.remove(own.get(j).name());
                }
                boolean known = Debts.sameNumbers(row.id()).contains(own.get(j).name());
                if (same && !known) {
                    sentences.add("the checks \"" + own.get(i).name() + "\" and \""
                            + own.get(j).name() + "\" of " + row.id() + " are one number: they correlate above " + SAME
                            + " over the seeds");
                }
            }
        }
        for (String name : row.seeds() >= MIN_SEEDS ? settled : List.<String>of()) {
            sentences.add("the check \"" + name + "\" of " + row.id()
                    + " is no other check's number any more: take it off the list");
        }
        return sentences;
    }
}
