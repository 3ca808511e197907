package sticky.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sticky.claim.Finding;
import sticky.claim.Paper;
import sticky.files.Json;
import sticky.files.WholeFile;

/** The files by which Allure learns of the run as a whole: environment, categories of failures, executor. */
final class RunFiles {

    private static final Path CPU = Path.of("/proc/cpuinfo");

    private final Path results;

    RunFiles(Path results) {
        this.results = results;
    }

    /** @throws IOException if a file cannot be written */
    void write(Plan plan, Map<Paper.Takeaway, List<Finding>> findings, int run) throws IOException {
        WholeFile.write(results.resolve("environment.properties"), environment(plan, findings));
        WholeFile.write(results.resolve("categories.json"), categories());
        String executor = Json.text(Json.object()
                .put("name", "mvn verify")
                .put("type", "maven")
                .put("buildName", "run " + run)
                .put("buildOrder", run));
        WholeFile.write(results.resolve("executor.json"), executor);
    }

    private static String environment(Plan plan, Map<Paper.Takeaway, List<Finding>> findings) {
        Map<String, String> facts = new LinkedHashMap<>();
        findings.forEach((takeaway, found) -> facts.put("Findings, takeaway " + (takeaway.number()), counted(found)));
        facts.put("Root seed", Long.toString(plan.seed()));
        facts.put("Scale", Numbers.text(plan.scale()));
        facts.put("Claims planned", Integer.toString(plan.claims().size()));
        plan.selection().forEach((name, value) -> facts.put("Selection " + name, value));
        commit().ifPresent(commit -> facts.put("Commit", commit));
        facts.put("JDK", System.getProperty("java.vendor") + " " + Runtime.version());
        facts.put(
                "OS",
                System.getProperty("os.name") + " " + System.getProperty("os.version") + " "
                        + System.getProperty("os.arch"));
        facts.put("Processor", processor() + ", " + Runtime.getRuntime().availableProcessors() + " cores");
        StringBuilder text = new StringBuilder();
        facts.forEach((name, value) -> text.append(name.replace(" ", "\\ "))
                .append(" = ")
                .append(value.replace("\\", "\\\\").replace("\n", " "))
                .append('\n'));
        return text.toString();
    }

    /** "2 confirmed, 1 contradicted": what the claims hold; whether their checks agree is the verdict. */
    static String counted(List<Finding> findings) {
        return Stream.of(Finding.values())
                .filter(findings::contains)
                .map(finding -> Collections.frequency(findings, finding) + " " + finding.words())
                .collect(Collectors.joining(", "));
    }

    /** Told apart by the exception's class, which stands in the trace. */
    private static String categories() {
        ArrayNode categories = Json.MAPPER.createArrayNode();
        category(categories, "Claim refuted", "failed", "(?s).*ClaimRefuted.*");
        category(categories, "Inconclusive", "failed", "(?s).*ClaimInconclusive.*");
        category(categories, "Harness broken", "broken", "(?s).*");
        category(categories, "Harness broken", "failed", "(?s)(?!.*(ClaimRefuted|ClaimInconclusive)).*");
        return Json.text(categories);
    }

    private static void category(ArrayNode categories, String name, String status, String trace) {
        var category = categories.addObject().put("name", name);
        category.putArray("matchedStatuses").add(status);
        category.put("traceRegex", trace);
    }

    private static String processor() {
        if (Files.isReadable(CPU)) {
            try (Stream<String> lines = Files.lines(CPU)) {
                return lines.filter(line -> line.startsWith("model name"))
                        .map(line -> line.substring(line.indexOf(':') + 1).strip())
                        .findFirst()
                        .orElse(System.getProperty("os.arch"));
            } catch (IOException unreadable) {
                return System.getProperty("os.arch");
            }
        }
        return System.getenv().getOrDefault("PROCESSOR_IDENTIFIER", System.getProperty("os.arch"));
    }

    /** The commit, "-dirty" when files have changed since; empty without git or outside a work tree. */
    static Optional<String> commit() {
        try {
            Process git = new ProcessBuilder("git", "describe", "--always", "--dirty", "--abbrev=12", "--exclude=*")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String answer = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            boolean done = git.waitFor(5, TimeUnit.SECONDS) && git.exitValue() == 0;
            return done && !answer.isEmpty() ? Optional.of(answer) : Optional.empty();
        } catch (IOException noGit) {
            return Optional.empty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
