package sticky.audit;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import sticky.claim.Outcome;
import sticky.files.Json;
import sticky.statistics.ErrorRate;
import sticky.statistics.Estimate;

/** The audit for machines: one object a claim. It holds no time, so that the same audit is the same file. */
final class AuditJson {
    private AuditJson() {}

    /** @throws IllegalArgumentException if a number is NaN or infinite */
    static String of(Audit audit, List<Earlier> earlier) {
        ObjectNode json = Json.object();
        json.put("auditSeed", audit.settings().auditSeed());
        json.put("seeds", audit.settings().seeds());
        json.put("scale", audit.settings().run().scale());
        json.put("green", audit.isGreen());
        audit.problems().forEach(json.putArray("problems")::add);
        json.put("sampledChecks", audit.sampledChecks());
        json.put("falsePassRateOfAll", audit.budget());
        Earlier.put(json.putArray("earlier"), earlier);
        ArrayNode claims = json.putArray("claims");
        for (AuditRow row : audit.rows()) {
            put(claims.addObject(), row);
        }
        return Json.text(json);
    }

    private static void put(ObjectNode node, AuditRow row) {
        node.put("id", row.id());
        node.put("deterministic", row.isDeterministic());
        node.put("seeds", row.seeds());
        for (Outcome outcome : Outcome.values()) {
            node.put(outcome.word(), row.count(outcome));
        }
        putInterval(node, "supportedInterval", row.share(row.count(Outcome.SUPPORTED)));
        if (row.planted() != null) {
            node.putObject("planted")
                    .put("fault", row.planted().fault().id())
                    .put("noticed", row.planted().noticed())
                    .put("seeds", row.planted().runs().size());
        }
        ArrayNode controls = node.putArray("controls");
        for (AuditRow.ControlCount control : row.controls()) {
            ObjectNode one = controls.addObject();
            one.put("name", control.name());
            one.put("failedAsItMust", control.failedAsItMust());
            one.put("held", control.held());
            putInterval(one, "failedInterval", row.share(control.failedAsItMust()));
            putSpreads(one, row, control.name());
        }
        putSpreads(node, row, "");
    }

    private static void putSpreads(ObjectNode node, AuditRow row, String control) {
        ArrayNode measurements = node.putArray("measurements");
        for (Spread spread : row.spreads()) {
            if (spread.control().equals(control)) {
                Power power = spread.power();
                ObjectNode one = measurements.addObject().put("name", spread.name());
                one.putObject("bound")
                        .put("low", spread.bound().low())
                        .put("high", spread.bound().high());
                if (control.isEmpty()) {
                    one.putObject("expected")
                            .put("value", spread.expected().value())
                            .put("kind", spread.expected().source().kind().words())
                            .put("source", spread.expected().source().what())
                            .put("tolerance", spread.expected().source().tolerance())
                            .put("identity", spread.expected().identity());
                }
                putEstimates(one, spread, row.falsePassRate());
                one.put("mean", spread.mean())
                        .put("sd", spread.standardDeviation())
                        .put("min", spread.min())
                        .put("max", spread.max())
                        .put("marginInSd", spread.marginInSd())
                        .put(
                                "chance",
                                control.isEmpty() ? power.supports(spread.bound()) : power.refutes(spread.bound()));
            }
        }
    }

    /** The number under each seed and the standard error that its interval claims: half its width over z. */
    private static void putEstimates(ObjectNode node, Spread spread, double falsePassRate) {
        if (!spread.isSampled()) {
            return;
        }
        double z = ErrorRate.z(falsePassRate);
        ArrayNode values = node.putArray("values");
        ArrayNode errors = node.putArray("errors");
        for (Estimate estimate : spread.estimates()) {
            values.add(rounded(estimate.value()));
            errors.add(rounded((estimate.high() - estimate.low()) / 2 / z));
        }
    }

    /** To six digits: the file is committed. */
    private static double rounded(double value) {
        return new BigDecimal(value).round(new MathContext(6)).doubleValue();
    }

    private static void putInterval(ObjectNode node, String key, Estimate share) {
        node.putObject(key).put("low", share.low()).put("high", share.high());
    }
}
