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
import sticky.claim.Outcome;
import sticky.files.Json;

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
                    .put("value", check.value())
                    .put("level", check.level())
                    .put("low", check.bound().low())
                    .put("high", check.bound().high());
        }
        ArrayNode controls = json.putArray("controls");
        run.controls()
                .forEach(control ->
                        controls.addObject().put("name", control.name()).put("failed", control.failedAsItMust()));
        run.sizes().forEach(json.putArray("sizes")::add);
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
                        node.required("value").asDouble(),
                        node.required("level").asDouble(),
                        new Bound(end(node, "low"), end(node, "high"))));
            }
            List<ControlOutcome> controls = new ArrayList<>();
            for (JsonNode node : json.required("controls")) {
                controls.add(new ControlOutcome(
                        node.required("name").asText(), node.required("failed").asBoolean()));
            }
            List<Long> sizes = new ArrayList<>();
            json.required("sizes").forEach(node -> sizes.add(node.asLong()));
            return new Outcomes(
                    json.required("id").asText(),
                    json.required("code").asText(),
                    json.required("rootSeed").asLong(),
                    json.required("seconds").asDouble(),
                    Outcome.valueOf(json.required("verdict").asText().toUpperCase(Locale.ROOT)),
                    checks,
                    controls,
                    sizes,
                    json.required("problem").asText());
        } catch (JsonProcessingException torn) {
            throw new IllegalArgumentException("not a line of results: " + line, torn);
        }
    }

    private static Double end(JsonNode node, String key) {
        return node.required(key).isNull() ? null : node.required(key).asDouble();
    }
}
