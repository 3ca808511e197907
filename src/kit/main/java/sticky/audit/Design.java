package sticky.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import sticky.audit.Outcomes.Check;
import sticky.claim.Bound;
import sticky.files.Json;
import sticky.home.Home;

/**
 * The designs of all checks, from {@code fixtures/design.json}: under a claim's id its checks in the order in which they are made.
 *
 * @param rows the plans of each claim's checks, by id
 */
record Design(Map<String, List<DesignRow>> rows) {
    static final String NAME = "fixtures/design.json";
    static final Path FILE = Home.fixtures().resolve("design.json");

    /**
     * Reads the designs.
     *
     * @throws IOException if the file cannot be read
     * @throws IllegalArgumentException if an entry is incomplete or contradicts itself; the sentence names it
     */
    static Design read(Path file) throws IOException {
        Map<String, List<DesignRow>> rows = new LinkedHashMap<>();
        Json.MAPPER.readTree(Files.readString(file)).properties().forEach(claim -> {
            List<DesignRow> checks = new ArrayList<>();
            claim.getValue().forEach(node -> checks.add(row(claim.getKey(), node)));
            rows.put(claim.getKey(), List.copyOf(checks));
        });
        return new Design(rows);
    }

    private static DesignRow row(String claim, JsonNode node) {
        return new DesignRow(
                claim,
                node.path("control").asText(),
                node.required("check").asText(),
                Law.valueOf(node.required("law").asText().toUpperCase(Locale.ROOT)),
                node.required("expected").asDouble(),
                node.path("sd").asDouble(0),
                node.path("at").asLong(1),
                node.path("n").asLong(1),
                node.path("unit").asDouble(1),
                new Bound(end(node, "low"), end(node, "high")),
                node.required("source").asText());
    }

    private static Double end(JsonNode node, String key) {
        return node.has(key) ? node.get(key).asDouble() : null;
    }

    List<DesignRow> of(String claim) {
        return rows.getOrDefault(claim, List.of());
    }

    /**
     * Where a claim's checks, as it really made them, differ from their design: a sentence each.
     *
     * @param scale factor on its numbers of replicates; with another than 1 they are not compared
     */
    List<String> differences(Outcomes run, double scale) {
        List<String> differences = new ArrayList<>();
        List<DesignRow> left = new ArrayList<>(of(run.id()));
        for (Check check : run.checks()) {
            DesignRow planned = left.stream()
                    .filter(row -> row.control().equals(check.control())
                            && row.check().equals(check.name())
                            && row.bound().equals(check.bound()))
                    .findFirst()
                    .orElse(null);
            if (planned == null) {
                differences.add(run.id() + " checks \"" + check.name() + "\", "
                        + check.bound().words()
                        + (check.control().isEmpty() ? "" : ", in the control \"" + check.control() + "\"")
                        + ", of which " + NAME + " has no design");
                continue;
            }
            left.remove(planned);
            if (check.isSampled() == (planned.law() == Law.EXACT)) {
                differences.add(run.id() + " checks \"" + check.name() + "\" at level " + check.level()
                        + ", but its design is " + planned.law().name().toLowerCase(Locale.ROOT));
            } else if (scale == 1 && !planned.fits(run.sizes())) {
                differences.add(run.id() + " checks \"" + check.name() + "\" on " + run.sizes()
                        + " replicates, but its design is for " + planned.replicates());
            }
        }
        left.forEach(row -> differences.add(row.claim() + " does not make the check \"" + row.check() + "\", "
                + row.bound().words() + ", that is in " + NAME));
        return differences;
    }

    /** The sum of the false-pass rates of all designed checks with a sampling error. */
    double budget(Map<String, Double> falsePassRates) {
        return rows.values().stream()
                .flatMap(List::stream)
                .filter(row -> row.law() != Law.EXACT)
                .mapToDouble(row -> falsePassRates.getOrDefault(row.claim(), sticky.statistics.ErrorRate.DEFAULT))
                .sum();
    }
}
