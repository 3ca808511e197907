package sticky.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import sticky.claim.Claim;
import sticky.claim.Paper;
import sticky.claim.Settings;
import sticky.files.Json;
import sticky.files.NaturalOrder;
import sticky.files.WholeFile;

/**
 * What a run of the claims set out to do, written before the first of them starts: a claim that never reports back is then missed, not
 * forgotten.
 *
 * @param seed the root seed
 * @param scale the factor on every number of replicates
 * @param selection the options that left claims out or changed their settings, by name; empty when all were to run as they stand
 * @param claims the planned claims, by takeaway and id
 */
record Plan(long seed, double scale, Map<String, String> selection, List<Entry> claims) {

    private static final String FILE = "plan.json";
    private static final List<String> SELECTORS =
            List.of("it.test", "test", "groups", "excludedGroups", "failsafe.includes");

    /** A planned claim. */
    record Entry(String id, String takeaway, String statement, String source, List<Integer> sentences, String type) {}

    static Plan of(Settings settings, Properties properties, List<Class<?>> types) {
        Map<String, String> selection = new TreeMap<>();
        for (String name : SELECTORS) {
            String value = properties.getProperty(name, "");
            if (!value.isBlank()) {
                selection.put(name, value);
            }
        }
        if (settings.isExploratory()) {
            selection.put("sticky.set", settings.changes().toString());
        }
        List<Entry> entries = new ArrayList<>();
        for (Class<?> type : types) {
            Claim claim = type.getAnnotation(Claim.class);
            entries.add(new Entry(
                    claim.id(),
                    claim.takeaway(),
                    claim.statement(),
                    claim.source(),
                    Arrays.stream(claim.sentences()).boxed().toList(),
                    type.getName()));
        }
        Paper paper = Paper.current();
        entries.sort(Comparator.comparing(
                        (Entry entry) -> paper.takeaway(entry.takeaway()).number())
                .thenComparing(Entry::id, NaturalOrder.INSTANCE));
        return new Plan(settings.seed(), settings.scale(), selection, List.copyOf(entries));
    }

    /** Whether the run is the project's own: default seed and scale, nothing left out. */
    boolean isDefault() {
        return seed == Settings.DEFAULT_SEED && scale == 1 && selection.isEmpty();
    }

    /** @throws IOException if the file cannot be written */
    void write(Path directory) throws IOException {
        ObjectNode json = Json.object();
        json.put("seed", seed);
        json.put("scale", scale);
        ObjectNode options = json.putObject("selection");
        selection.forEach(options::put);
        ArrayNode list = json.putArray("claims");
        for (Entry entry : claims) {
            ObjectNode node = list.addObject()
                    .put("id", entry.id())
                    .put("takeaway", entry.takeaway())
                    .put("statement", entry.statement())
                    .put("source", entry.source())
                    .put("class", entry.type());
            entry.sentences().forEach(node.putArray("sentences")::add);
        }
        WholeFile.write(directory.resolve(FILE), Json.text(json));
    }

    /** @throws IOException if there is no plan, or it cannot be read */
    static Plan read(Path directory) throws IOException {
        Path file = directory.resolve(FILE);
        if (!Files.exists(file)) {
            throw new IOException("no claim was run: there is no " + FILE + " in " + directory.getFileName());
        }
        return Json.read(file, "plan of a run", Plan::of);
    }

    private static Plan of(JsonNode json) {
        Map<String, String> selection = new TreeMap<>();
        json.required("selection")
                .properties()
                .forEach(e -> selection.put(e.getKey(), e.getValue().asText()));
        List<Entry> entries = new ArrayList<>();
        for (JsonNode node : json.required("claims")) {
            List<Integer> sentences = new ArrayList<>();
            node.required("sentences").forEach(number -> sentences.add(number.asInt()));
            entries.add(new Entry(
                    node.required("id").asText(),
                    node.required("takeaway").asText(),
                    node.required("statement").asText(),
                    node.required("source").asText(),
                    sentences,
                    node.required("class").asText()));
        }
        return new Plan(json.required("seed").asLong(), json.required("scale").asDouble(), selection, entries);
    }

    /** How long ago the plan was written, which is when the claims began: "1 min 4 s". The file itself holds no time. */
    static String age(Path directory) throws IOException {
        Instant written = Files.getLastModifiedTime(directory.resolve(FILE)).toInstant();
        Duration age = Duration.between(written, Instant.now());
        return (age.toMinutes() > 0 ? age.toMinutes() + " min " : "") + age.toSecondsPart() + " s";
    }
}
