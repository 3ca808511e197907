package sticky.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import sticky.files.Json;

/** The ledger for machines: one object a claim. */
final class LedgerJson {

    private LedgerJson() {}

    static String of(Ledger ledger) {
        ObjectNode json = Json.object();
        json.put("seed", ledger.plan().seed());
        json.put("scale", ledger.plan().scale());
        json.put("totals", ledger.totals());
        ObjectNode coverage = json.putObject("coverage");
        if (!ledger.sentences().isEmpty()) {
            ledger.sentences().counts().forEach((tag, count) -> coverage.put(tag.word(), count));
        }
        ArrayNode claims = json.putArray("claims");
        for (Ledger.Row row : ledger.rows()) {
            ObjectNode node = claims.addObject();
            node.put("id", row.id());
            node.put("takeaway", row.planned().takeaway());
            node.put(
                    "heading", ledger.paper().takeaway(row.planned().takeaway()).heading());
            node.put("statement", row.planned().statement());
            node.put("source", row.planned().source());
            row.sentences().forEach(node.putArray("sentences")::add);
            node.put("finding", row.finding());
            node.put("verdict", row.verdict());
            node.put("measured", row.keyName());
            node.put("keyNumber", row.keyNumber());
            node.put("bound", row.bound());
            node.put("margin", row.margin());
            node.put("controls", row.control());
            node.put("checks", row.checks());
            ArrayNode problems = node.putArray("problems");
            if (!row.isSupported()) {
                Ledger.problems(row).forEach(problems::add);
            }
            node.put("reproduce", Ledger.reproduce(row));
        }
        return Json.text(json);
    }
}
