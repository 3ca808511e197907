package sticky.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import sticky.claim.Outcome;
import sticky.files.Json;

/**
 * An earlier audit from another audit seed. A number of replicates that was raised after an audit is tuned to its seeds, so that another
 * one's must be reported, and both are printed.
 *
 * @param auditSeed what its root seeds were derived from
 * @param seeds how many root seeds
 * @param green whether it was green
 * @param claims how many claims it had
 * @param below the claims that were not supported under every seed, as "N1 198/200"
 */
record Earlier(long auditSeed, int seeds, boolean green, int claims, List<String> below) {

    /**
     * The earlier audits that a committed file holds: its own outcome, unless it is from the same audit seed, and what it holds itself; one
     * an audit seed.
     *
     * @throws IOException if the file cannot be read
     */
    static List<Earlier> read(Path file, Audit now) throws IOException {
        List<Earlier> earlier = new ArrayList<>();
        if (!Files.exists(file)) {
            return earlier;
        }
        JsonNode json = Json.MAPPER.readTree(Files.readString(file));
        for (JsonNode node : json.path("earlier")) {
            List<String> below = new ArrayList<>();
            node.path("below").forEach(one -> below.add(one.asText()));
            earlier.add(new Earlier(
                    node.path("auditSeed").asLong(),
                    node.path("seeds").asInt(),
                    node.path("green").asBoolean(),
                    node.path("claims").asInt(),
                    below));
        }
        earlier.add(own(json));
        List<Earlier> kept = new ArrayList<>();
        for (Earlier one : earlier) {
            if (one.auditSeed != now.settings().auditSeed()) {
                kept.removeIf(other -> other.auditSeed == one.auditSeed);
                kept.add(one);
            }
        }
        return kept;
    }

    private static Earlier own(JsonNode json) {
        List<String> below = new ArrayList<>();
        String supported = Outcome.SUPPORTED.word();
        for (JsonNode claim : json.path("claims")) {
            if (claim.path(supported).asInt() < claim.path("seeds").asInt()) {
                below.add(
                        claim.path("id").asText() + " " + claim.path(supported).asInt() + "/"
                                + claim.path("seeds").asInt());
            }
        }
        return new Earlier(
                json.path("auditSeed").asLong(),
                json.path("seeds").asInt(),
                json.path("green").asBoolean(),
                json.path("claims").size(),
                below);
    }

    static void put(ArrayNode array, List<Earlier> earlier) {
        for (Earlier one : earlier) {
            ArrayNode below = array.addObject()
                    .put("auditSeed", one.auditSeed)
                    .put("seeds", one.seeds)
                    .put("green", one.green)
                    .put("claims", one.claims)
                    .putArray("below");
            one.below.forEach(below::add);
        }
    }

    /** For readers: the audits, this one last. */
    static String section(Audit audit, List<Earlier> earlier) {
        if (earlier.isEmpty()) {
            return "";
        }
        StringBuilder text = new StringBuilder("""

                ## Tuned and reported

                What was changed after an audit is tuned to its seeds. So both are here: the earlier audits with the claims as they were
                then, and this one, of other seeds.

                | audit seed | root seeds | claims | outcome | supported under fewer than all seeds |
                |---|---|---|---|---|
                """);
        earlier.forEach(one -> text.append(one.line("earlier")));
        List<String> below = audit.rows().stream()
                .filter(row -> row.count(Outcome.SUPPORTED) < row.seeds())
                .map(row -> row.id() + " " + row.count(Outcome.SUPPORTED) + "/" + row.seeds())
                .toList();
        return text.append(new Earlier(
                                audit.settings().auditSeed(),
                                audit.settings().seeds(),
                                audit.isGreen(),
                                audit.rows().size(),
                                below)
                        .line("this one"))
                .toString();
    }

    private String line(String which) {
        return String.format(
                Locale.ROOT,
                "| %d, %s | %d | %d | %s | %s |\n",
                auditSeed,
                which,
                seeds,
                claims,
                green ? "green" : "red",
                below.isEmpty() ? "none" : String.join(", ", below));
    }
}
