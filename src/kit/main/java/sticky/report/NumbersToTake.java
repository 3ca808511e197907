package sticky.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import sticky.claim.ClaimRecord;
import sticky.claim.Verdict;
import sticky.files.Json;
import sticky.files.WholeFile;

/**
 * A run's numbers for a manuscript: {@code numbers.json} with all digits, and {@code numbers.tex}, in which {@code \claim{T1.2}} is the claim's
 * first number with its interval, {@code \claim{T1.2.3}} its third, and {@code \claimvalue} and {@code \claiminterval} are the parts.
 */
final class NumbersToTake {
    private static final String HEAD = """
            %% Numbers of %s, root seed %d%s.
            %% \\input{numbers.tex}, then \\claim{T1.2} is a claim's first number with its interval, \\claim{T1.2.3} its third.
            \\providecommand{\\claim}[1]{\\claimvalue{#1}\\,\\claiminterval{#1}}
            \\providecommand{\\claimvalue}[1]{\\ifcsname sticky@value@#1\\endcsname\\csname sticky@value@#1\\endcsname\\else\\errmessage{no number #1}\\fi}
            \\providecommand{\\claiminterval}[1]{\\csname sticky@interval@#1\\endcsname}
            """;

    private NumbersToTake() {}

    /** @throws IOException if a file cannot be written */
    static void write(Path evidence, Ledger ledger) throws IOException {
        List<ClaimRecord> records = ledger.rows().stream()
                .map(Ledger.Row::found)
                .filter(found -> found != null)
                .toList();
        WholeFile.write(evidence.resolve("numbers.json"), json(records));
        WholeFile.write(evidence.resolve("numbers.tex"), tex(ledger, records));
    }

    private static String json(List<ClaimRecord> records) {
        ObjectNode json = Json.object();
        for (ClaimRecord record : records) {
            ArrayNode checks = json.putArray(record.id());
            for (Verdict verdict : record.measurements()) {
                checks.addObject()
                        .put("measured", verdict.name())
                        .put("value", verdict.estimate().value())
                        .put("low", verdict.estimate().low())
                        .put("high", verdict.estimate().high())
                        .put("level", verdict.estimate().level())
                        .put("outcome", verdict.outcome().word());
            }
        }
        return Json.text(json);
    }

    private static String tex(Ledger ledger, List<ClaimRecord> records) {
        String changes = ledger.plan().selection().isEmpty()
                ? ""
                : ", " + ledger.plan().selection().toString().replaceAll("[{}\\\\]", "");
        StringBuilder tex = new StringBuilder(
                String.format(HEAD, ledger.paper().title(), ledger.plan().seed(), changes));
        for (ClaimRecord record : records) {
            int number = 1;
            for (Verdict verdict : record.measurements()) {
                tex.append("% ").append(record.id()).append(": ");
                tex.append(verdict.name().replaceAll("\\s+", " ")).append('\n');
                if (number == 1) {
                    define(tex, record.id(), verdict);
                }
                define(tex, record.id() + "." + number, verdict);
                number++;
            }
        }
        return tex.toString();
    }

    private static void define(StringBuilder tex, String name, Verdict verdict) {
        boolean sharp = Numbers.text(verdict.estimate().low())
                .equals(Numbers.text(verdict.estimate().high()));
        String interval = sharp
                ? ""
                : "\\ensuremath{[" + number(verdict.estimate().low()) + ",\\,"
                        + number(verdict.estimate().high()) + "]}";
        macro(tex, "value", name, "\\ensuremath{" + number(verdict.estimate().value()) + "}");
        macro(tex, "interval", name, interval);
    }

    private static void macro(StringBuilder tex, String kind, String name, String text) {
        tex.append("\\expandafter\\def\\csname sticky@")
                .append(kind)
                .append('@')
                .append(name);
        tex.append("\\endcsname{").append(text).append("}\n");
    }

    /** "4.766", "1.2 \times 10^{-7}". */
    private static String number(double value) {
        return Numbers.text(value)
                .replaceAll("e(-?\\d+)$", " \\\\times 10^{$1}")
                .replace("Infinity", "\\infty");
    }
}
