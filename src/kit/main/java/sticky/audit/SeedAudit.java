package sticky.audit;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import sticky.chart.Picture;
import sticky.claim.Claims;
import sticky.files.WholeFile;
import sticky.home.Home;

/**
 * Runs every claim and every control under many other root seeds and says how often each came out as it must: a fixed seed hides a bad
 * test. Called by the build ({@code mvn verify -Pseed-audit}); writes its two files and then fails if the audit is red.
 */
public final class SeedAudit {
    private SeedAudit() {}

    /**
     * Audits.
     *
     * @param arguments the directory of compiled claims
     * @throws IOException if a result or a report cannot be written
     * @throws IllegalArgumentException if a setting is wrong
     * @throws IllegalStateException if the audit is red; the sentence says why
     */
    public static void main(String[] arguments) throws IOException {
        Path reports = Home.reports();
        List<Class<?>> types = Claims.in(Path.of(arguments[0]));
        if (types.isEmpty()) {
            throw new IllegalStateException("the seed audit is red: there is no claim in " + arguments[0]);
        }
        AuditSettings settings = AuditSettings.from(System.getProperties());
        PrintStream console = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Audit audit =
                run(settings, types, ResultsFile.open(reports.resolve("history").resolve("seed-audit.jsonl")), console);
        // An audit of some claims does not replace that of all.
        String name = audit.rows().size() == types.size()
                ? "seed-audit"
                : "history/seed-audit-" + settings.claim().replaceAll("[^A-Za-z0-9.]+", "-");
        List<Earlier> earlier = Earlier.read(reports.resolve(name + ".json"), audit);
        WholeFile.write(reports.resolve(name + ".json"), AuditJson.of(audit, earlier));
        WholeFile.write(reports.resolve(name + ".md"), AuditMarkdown.of(audit, earlier));
        picture(audit, reports.resolve(name.equals("seed-audit") ? "gallery/calibration.png" : name + ".png"), console);
        console.println(AuditTable.of(audit));
        console.println(reports.resolve(name + ".md"));
        if (!audit.problems().isEmpty()) {
            throw new IllegalStateException("the seed audit is red: " + String.join("; ", audit.problems()));
        }
    }

    private static Audit run(AuditSettings settings, List<Class<?>> types, ResultsFile results, PrintStream console)
            throws IOException {
        List<AuditedClaim> claims = AuditedClaim.all(
                types, settings.claim(), "scale " + settings.run().scale());
        Schedule schedule = new Schedule(settings, claims, results, new AuditProgress(console));
        return Audit.of(settings, schedule.run());
    }

    /** A machine without fonts has the numbers and no picture. */
    private static void picture(Audit audit, Path file, PrintStream console) throws IOException {
        CalibrationFigure.Scores scores = CalibrationFigure.Scores.of(audit);
        if (scores.isEmpty()) {
            return;
        }
        try {
            Files.createDirectories(file.getParent());
            WholeFile.write(file, new Picture(CalibrationFigure.of(audit, scores)).png());
        } catch (RuntimeException | LinkageError | InternalError failure) {
            console.println("The calibration could not be drawn (" + failure + ").");
        }
    }
}
