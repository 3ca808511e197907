package sticky.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
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
    private static final String CHANGES = "sticky.set";
    private static final List<String> SELECTORS =
            List.of("it.test", "test", "groups", "excludedGroups", "failsafe.includes");

    /**
     * A planned claim.
     *
     * @param id its id
     * @param takeaway key of its takeaway
     * @param statement the paper's statement in our words
     * @param source where the paper makes it
     * @param sentences numbers of the sentences it checks
     * @param type its class
     * @param unrun a sentence for each of its tests and controls that does not run, or did not
     */
    record Entry(
            String id,
            String takeaway,
            String statement,
            String source,
            List<Integer> sentences,
            String type,
            List<String> unrun) {

        /** All of its tests and controls are to run. */
        Entry(String id, String takeaway, String statement, String source, List<Integer> sentences, String type) {
            this(id, takeaway, statement, source, sentences, type, List.of());
        }
    }

    static Plan of(Settings settings, Properties properties, List<Class<?>> types) {
        Map<String, String> selection = new TreeMap<>();
        for (String name : SELECTORS) {
            String value = properties.getProperty(name, "");
            if (!value.isBlank()) {
                selection.put(name, value);
            }
        }
        if (settings.isExploratory()) {
            selection.put(CHANGES, settings.changes().toString());
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

    /** Whether the run is the project's own: default seed, scale and settings, and all claims that exist, whatever selected them. */
    boolean isWhole(Set<String> existing) {
        return seed == Settings.DEFAULT_SEED
                && scale == 1
                && !selection.containsKey(CHANGES)
                && claims.stream().map(Entry::id).collect(Collectors.toSet()).equals(existing)
                && claims.stream().allMatch(entry -> entry.unrun().isEmpty());
    }

    /** The same plan, knowing what of each claim does not run. */
    Plan with(Function<String, List<String>> unrun) {
        return new Plan(
                seed,
                scale,
                selection,
                claims.stream()
                        .map(entry -> new Entry(
                                entry.id(),
                                entry.takeaway(),
                                entry.statement(),
                                entry.source(),
                                entry.sentences(),
                                entry.type(),
                                unrun.apply(entry.type())))
                        .toList());
    }

    /**
     * Sees to it that what lies here is of this run.
     *
     * @throws IllegalStateException if seed, scale or changed settings are another run's
     */
    void requireOf(Settings settings) {
        String changes = selection.getOrDefault(CHANGES, "");
        if (seed != settings.seed()
                || scale != settings.scale()
                || !changes.equals(settings.changes().toString())) {
            throw new IllegalStateException("the plan that lies here is of another run: seed " + seed + ", scale "
                    + scale
                    + (changes.isEmpty() ? "" : ", " + changes) + "; this run has seed " + settings.seed() + ", scale "
                    + settings.scale() + (settings.isExploratory() ? ", " + settings.changes() : ""));
        }
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
            entry.unrun().forEach(node.putArray("unrun")::add);
            entry.sentences().forEach(node.putArray("sentences")::add);
        }
        WholeFile.write(directory.resolve(FILE), Json.text(json));
    }

    /** Writes it again, as of the time when it was first written. */
    void rewrite(Path directory) throws IOException {
        FileTime begun = Files.getLastModifiedTime(directory.resolve(FILE));
        write(directory);
        Files.setLastModifiedTime(directory.resolve(FILE), begun);
    }

    /** @throws IOException if there is no plan, if it cannot be read, or has no claim */
    static Plan read(Path directory) throws IOException {
        Path file = directory.resolve(FILE);
        if (!Files.exists(file)) {
            throw new IOException("no claim was run: there is no " + FILE + " in " + directory.getFileName());
        }
        Plan plan = Json.read(file, "plan of a run", Plan::of);
        if (plan.claims().isEmpty()) {
            String selection = plan.selection().entrySet().stream()
                    .map(option -> " -D" + option.getKey() + "=" + option.getValue())
                    .collect(Collectors.joining());
            throw new IOException("no claim fits" + (selection.isEmpty() ? " what was selected" : selection));
        }
        return plan;
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
            List<String> unrun = new ArrayList<>();
            node.required("unrun").forEach(sentence -> unrun.add(sentence.asText()));
            entries.add(new Entry(
                    node.required("id").asText(),
                    node.required("takeaway").asText(),
                    node.required("statement").asText(),
                    node.required("source").asText(),
                    sentences,
                    node.required("class").asText(),
                    unrun));
        }
        return new Plan(json.required("seed").asLong(), json.required("scale").asDouble(), selection, entries);
    }

    /** When the plan was written, which is when the claims began. The file itself holds no time. */
    static Instant begun(Path directory) throws IOException {
        return Files.getLastModifiedTime(directory.resolve(FILE)).toInstant();
    }
}
