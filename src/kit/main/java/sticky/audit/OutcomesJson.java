package sticky.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import sticky.audit.Outcomes.Check;
import sticky.audit.Outcomes.ControlOutcome;
import sticky.claim.Bound;
import sticky.claim.Expectation;
import sticky.claim.Outcome;
import sticky.claim.Source;
import sticky.files.Json;
import sticky.statistics.Estimate;

/** A claim's outcomes under one seed as one line of JSON, and back. */
final class OutcomesJson {
    private OutcomesJson() {}

    static String line(Outcomes run) {
        ObjectNode json = Json.object()
                .put("id", run.id())
                .put("code", run.code())
                .put("rootSeed", run.rootSeed())
                .put("seconds", run.seconds())
                .put("verdict", run.verdict().word());
        ArrayNode checks = json.putArray("checks");
        for (Check check : run.checks()) {
            checks.addObject()
                    .put("control", check.control())
                    .put("name", check.name())
                    .put("value", check.estimate().value())
                    .put("from", check.estimate().low())
                    .put("to", check.estimate().high())
                    .put("level", check.estimate().level())
                    .put("low", check.bound().low())
                    .put("high", check.bound().high())
                    .put("expected", check.expected().value())
                    .put("kind", check.expected().source().kind().name())
                    .put("source", check.expected().source().what())
                    .put("tolerance", check.expected().source().tolerance())
                    .put("identity", check.expected().identity());
        }
        ArrayNode controls = json.putArray("controls");
        run.controls()
                .forEach(control ->
                        controls.addObject().put("name", control.name()).put("failed", control.failedAsItMust()));
        json.put("problem", run.problem());
        return json.toString();
    }

    /** @throws IllegalArgumentException if the text is no whole line, as after a crash */
    static Outcomes read(String line) {
        try {
            JsonNode json = Json.MAPPER.readTree(line);
            List<Check> checks = new ArrayList<>();
            for (JsonNode node : json.required("checks")) {
                checks.add(new Check(
                        node.required("control").asText(),
                        node.required("name").asText(),
                        new Estimate(
                                node.required("value").asDouble(),
                                node.required("from").asDouble(),
                                node.required("to").asDouble(),
                                node.required("level").asDouble()),
                        new Bound(end(node, "low"), end(node, "high")),
                        expected(node)));
            }
            List<ControlOutcome> controls = new ArrayList<>();
            for (JsonNode node : json.required("controls")) {
                controls.add(new ControlOutcome(
                        node.required("name").asText(), node.required("failed").asBoolean()));
            }
            return new Outcomes(
                    json.required("id").asText(),
                    json.required("code").asText(),
                    json.required("rootSeed").asLong(),
                    json.required("seconds").asDouble(),
                    Outcome.valueOf(json.required("verdict").asText().toUpperCase(Locale.ROOT)),
                    checks,
                    controls,
                    json.required("problem").asText());
        } catch (JsonProcessingException torn) {
            throw new IllegalArgumentException("not a line of results: " + line, torn);
        }
    }

    private static Expectation expected(JsonNode node) {
        Source source = new Source(
                Source.Kind.valueOf(node.required("kind").asText()),
                node.required("source").asText(),
                node.required("tolerance").asDouble());
        return new Expectation(
                node.required("expected").asDouble(),
                source,
                node.required("identity").asBoolean());
    }

    private static Double end(JsonNode node, String key) {
        return node.required(key).isNull() ? null : node.required(key).asDouble();
    }
}
