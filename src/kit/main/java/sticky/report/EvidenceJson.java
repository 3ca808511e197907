package sticky.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import sticky.claim.Bound;
import sticky.claim.ClaimRecord;
import sticky.claim.ClaimRecord.ControlRecord;
import sticky.claim.ClaimRecord.Reply;
import sticky.claim.ClaimRecord.RunRecord;
import sticky.claim.Evidence;
import sticky.claim.Expectation;
import sticky.claim.Finding;
import sticky.claim.Outcome;
import sticky.claim.Source;
import sticky.claim.Verdict;
import sticky.figure.Figure;
import sticky.files.Json;
import sticky.files.WholeFile;
import sticky.statistics.Estimate;

/**
 * The evidence file of a claim: reports/evidence/(id).json. It holds no time, no host and no thread count, so that two runs from one seed are
 * the same byte for byte.
 */
final class EvidenceJson {

    private EvidenceJson() {}

    static Path file(Path directory, String id) {
        return directory.resolve(id + ".json");
    }

    /**
     * Writes the file whole or not at all.
     *
     * @throws IllegalArgumentException if a number is NaN or infinite
     * @throws IOException if the file cannot be written
     */
    static void write(Path directory, ClaimRecord record) throws IOException {
        WholeFile.write(file(directory, record.id()), text(record));
    }

    /**
     * Reads a file back. Figures come back as names, without their panels.
     *
     * @throws IOException if the file is missing or no evidence
     */
    static ClaimRecord read(Path file) throws IOException {
        try {
            return record(Json.MAPPER.readTree(Files.readString(file)));
        } catch (JsonProcessingException | RuntimeException damaged) {
            String why =
                    String.valueOf(damaged.getMessage()).lines().findFirst().orElse("");
            throw new IOException(file.getFileName() + " is no evidence file: " + why, damaged);
        }
    }

    /** @throws IllegalArgumentException if a number is NaN or infinite; the sentence names claim and key */
    static String text(ClaimRecord record) {
        try {
            return Json.text(node(record));
        } catch (IllegalArgumentException notFinite) {
            throw new IllegalArgumentException("evidence of " + record.id() + ": " + notFinite.getMessage(), notFinite);
        }
    }

    static ObjectNode node(ClaimRecord record) {
        ObjectNode json = Json.object();
        json.put("id", record.id());
        json.put("takeaway", record.takeaway());
        json.put("statement", record.statement());
        json.put("source", record.source());
        record.sentences().forEach(json.putArray("sentences")::add);
        json.put("finding", record.finding().words());
        json.put("note", record.note());
        json.putObject("reply")
                .put("authors", record.reply().authors())
                .put("changeOurMind", record.reply().changeOurMind());
        json.put("verdict", record.verdict().word());
        json.put("broken", record.broken());
        json.put("seed", record.seed());
        json.put("changes", record.changes());
        putRun(json, record.main());
        ObjectNode experiments = json.putObject("experiments");
        record.experiments().forEach((name, run) -> putRun(experiments.putObject(name), run));
        putMeasurements(json, record.measurements());
        ArrayNode controls = json.putArray("controls");
        for (ControlRecord control : record.controls()) {
            ObjectNode node = controls.addObject();
            node.put("name", control.name());
            node.put("failedAsItMust", control.failedAsItMust());
            control.changes().forEach(node.putArray("changes")::add);
            putMeasurements(node, control.measurements());
        }
        ArrayNode reported = json.putArray("reported");
        for (Evidence.Reported number : record.reported()) {
            putEstimate(reported.addObject().put("name", number.name()), number.estimate());
        }
        json.put("falsePassRate", record.falsePassRate());
        record.problems().forEach(json.putArray("problems")::add);
        ArrayNode figures = json.putArray("figures");
        record.figures().forEach(figure -> figures.add(figure.name()));
        json.put("reproduce", record.reproduce());
        return json;
    }

    /** A claim that simulates nothing has null for its main experiment's four keys. */
    private static void putRun(ObjectNode json, RunRecord run) {
        json.set("settings", run == null ? null : Json.MAPPER.valueToTree(run.settings()));
        json.put("trajectories", run == null ? null : run.trajectories());
        json.put("steps", run == null ? null : run.steps());
        json.put("diverged", run == null ? null : run.diverged());
    }

    private static void putMeasurements(ObjectNode json, List<Verdict> verdicts) {
        ArrayNode measurements = json.putArray("measurements");
        for (Verdict verdict : verdicts) {
            ObjectNode node = measurements.addObject();
            node.put("name", verdict.name());
            putEstimate(node, verdict.estimate());
            node.putObject("bound")
                    .put("low", verdict.bound().low())
                    .put("high", verdict.bound().high());
            node.put("outcome", verdict.outcome().word());
            node.put("margin", verdict.margin());
            node.putObject("expected")
                    .put("value", verdict.expected().value())
                    .put("kind", verdict.expected().source().kind().words())
                    .put("source", verdict.expected().source().words())
                    .put("identity", verdict.expected().identity());
        }
    }

    private static void putEstimate(ObjectNode node, Estimate estimate) {
        node.put("value", estimate.value());
        node.put("low", estimate.low());
        node.put("high", estimate.high());
        node.put("level", estimate.level());
    }

    private static ClaimRecord record(JsonNode json) {
        Map<String, RunRecord> experiments = new LinkedHashMap<>();
        json.required("experiments").properties().forEach(e -> experiments.put(e.getKey(), run(e.getValue())));
        List<ControlRecord> controls = new ArrayList<>();
        for (JsonNode control : json.required("controls")) {
            controls.add(new ControlRecord(
                    control.required("name").asText(), texts(control, "changes"), measurements(control)));
        }
        List<Evidence.Reported> reported = new ArrayList<>();
        for (JsonNode number : json.required("reported")) {
            reported.add(new Evidence.Reported(number.required("name").asText(), estimate(number)));
        }
        List<Figure> figures =
                texts(json, "figures").stream().map(name -> Figure.of(name, "")).toList();
        return new ClaimRecord(
                json.required("id").asText(),
                json.required("takeaway").asText(),
                json.required("statement").asText(),
                json.required("source").asText(),
                numbers(json, "sentences"),
                finding(json.required("finding").asText()),
                json.required("note").asText(),
                reply(json.required("reply")),
                Outcome.valueOf(json.required("verdict").asText().toUpperCase(Locale.ROOT)),
                json.required("broken").asBoolean(),
                json.required("seed").asLong(),
                json.required("changes").asText(),
                json.required("falsePassRate").asDouble(),
                json.required("settings").isNull() ? null : run(json),
                experiments,
                measurements(json),
                controls,
                reported,
                figures,
                texts(json, "problems"),
                json.required("reproduce").asText());
    }

    private static Reply reply(JsonNode json) {
        return new Reply(
                json.required("authors").asText(),
                json.required("changeOurMind").asText());
    }

    private static RunRecord run(JsonNode json) {
        Map<String, Object> settings = new LinkedHashMap<>();
        json.required("settings").properties().forEach(e -> settings.put(e.getKey(), value(e.getValue())));
        return new RunRecord(
                settings,
                json.required("trajectories").asLong(),
                json.required("steps").asLong(),
                json.required("diverged").asLong());
    }

    private static Object value(JsonNode node) {
        if (node.isNumber()) {
            return node.numberValue();
        }
        return node.isBoolean() ? node.asBoolean() : node.asText();
    }

    private static List<Verdict> measurements(JsonNode json) {
        List<Verdict> verdicts = new ArrayList<>();
        for (JsonNode node : json.required("measurements")) {
            JsonNode bound = node.required("bound");
            JsonNode expected = node.required("expected");
            verdicts.add(new Verdict(
                    node.required("name").asText(),
                    estimate(node),
                    new Bound(end(bound, "low"), end(bound, "high")),
                    new Expectation(
                            expected.required("value").asDouble(),
                            new Source(
                                    kind(expected.required("kind").asText()),
                                    expected.required("source").asText()),
                            expected.required("identity").asBoolean())));
        }
        return verdicts;
    }

    private static Source.Kind kind(String words) {
        return Arrays.stream(Source.Kind.values())
                .filter(kind -> kind.words().equals(words))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("\"" + words + "\" is not a kind of source"));
    }

    private static Estimate estimate(JsonNode node) {
        return new Estimate(
                node.required("value").asDouble(),
                node.required("low").asDouble(),
                node.required("high").asDouble(),
                node.required("level").asDouble());
    }

    private static Double end(JsonNode bound, String key) {
        return bound.required(key).isNull() ? null : bound.required(key).asDouble();
    }

    private static List<String> texts(JsonNode json, String key) {
        List<String> texts = new ArrayList<>();
        json.required(key).forEach(node -> texts.add(node.asText()));
        return texts;
    }

    private static List<Integer> numbers(JsonNode json, String key) {
        List<Integer> numbers = new ArrayList<>();
        json.required(key).forEach(node -> numbers.add(node.asInt()));
        return numbers;
    }

    private static Finding finding(String words) {
        return Arrays.stream(Finding.values())
                .filter(f -> f.words().equals(words))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("\"" + words + "\" is no finding"));
    }
}
