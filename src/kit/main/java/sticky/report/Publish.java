package sticky.report;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sticky.claim.ClaimRecord;
import sticky.claim.Settings;
import sticky.claim.Terminal;
import sticky.files.WholeFile;
import sticky.home.Home;
import sticky.home.RunFolder;

/** The last step of a run: plan and evidence become the ledger, on the console and in files. Called by the build after the Allure report. */
public final class Publish {

    private static final String PAGE = "index.html";

    private final Path reports;
    private final Path home;
    private final Project project;
    private final Settings settings;
    private final Durations durations;

    /** @param home the project's folder */
    Publish(Path reports, Path home, Project project, Settings settings, Durations durations) {
        this.reports = reports;
        this.home = home;
        this.project = project;
        this.settings = settings;
        this.durations = durations;
    }

    /**
     * Publishes.
     *
     * @param arguments the directory of compiled claims, the folder in which Allure made its page, and that of the tests' results
     * @throws IOException if there is no plan, for then nothing was run, or if a file cannot be read or written
     * @throws IllegalStateException if a claim is not supported, whatever its tests said, if what lies there is of another run, or a file for
     *     machines does not fit its schema; all but another run's is published before
     */
    public static void main(String[] arguments) throws IOException {
        PrintStream console = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Project project = Project.read(Home.fixtures(), Path.of(arguments[0]));
        Path reports = RunFolder.current();
        take(
                Path.of(arguments[1]).resolve(PAGE),
                reports.resolve("allure-report").resolve(PAGE));
        Durations durations = new Durations(Home.target().resolve("run.lock"), Path.of(arguments[2]));
        new Publish(reports, Home.directory(), project, Settings.current(), durations).run(console);
    }

    /** The page to where the run's other files are; where none was made there is nothing to take. */
    private static void take(Path page, Path to) throws IOException {
        if (Files.exists(page)) {
            Files.createDirectories(to.getParent());
            Files.move(page, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    void run(PrintStream console) throws IOException {
        Path evidence = reports.resolve("evidence");
        Plan plan = Plan.read(evidence);
        plan.requireOf(settings);
        List<ClaimRecord> records = evidence(evidence, plan, console);
        Ledger ledger = Ledger.of(project, plan, records);
        Path forMachines = evidence.resolve("ledger.json");
        WholeFile.write(forMachines, LedgerJson.of(ledger));
        WholeFile.write(evidence.resolve("ledger.md"), LedgerMarkdown.of(ledger, home, evidence));
        NumbersToTake.write(evidence, ledger);
        if (ledger.isComplete()) {
            WholeFile.write(reports.resolve("ledger.md"), LedgerMarkdown.of(ledger, home, reports));
        }
        List<String> problems = misfits(evidence, records, forMachines);
        problems.forEach(console::println);
        console.println();
        console.print(LedgerTable.of(ledger, Terminal.isAttached()));
        console.println("took " + durations.text(Plan.begun(evidence), type -> id(plan, type)));
        page(ledger, console).ifPresent(problems::add);
        console.println(FrontDoor.write(ledger, home, reports));
        if (!ledger.red().isEmpty()) {
            throw new IllegalStateException(ledger.red());
        }
        if (!problems.isEmpty()) {
            throw new IllegalStateException(problems.get(0));
        }
    }

    /** Tidies the report's page; of half a page, as a full disk leaves it, nothing is left but a sentence. */
    private Optional<String> page(Ledger ledger, PrintStream console) throws IOException {
        Path page = reports.resolve("allure-report").resolve(PAGE);
        if (!ReportPage.isWhole(page)) {
            Files.deleteIfExists(page);
            return Optional.of("there is no report: " + page + " was not made, or not to its end");
        }
        ReportPage.tidy(page);
        if (ledger.isComplete()) {
            new History(reports.resolve("history")).keep(page);
        }
        console.println(page);
        return Optional.empty();
    }

    private static String id(Plan plan, String type) {
        return plan.claims().stream()
                .filter(entry -> entry.type().equals(type))
                .map(Plan.Entry::id)
                .findFirst()
                .orElse(type);
    }

    private List<String> misfits(Path evidence, List<ClaimRecord> records, Path ledger) throws IOException {
        List<String> sentences = new ArrayList<>();
        Schema ofEvidence = Schema.ofEvidence();
        for (ClaimRecord record : records) {
            ofEvidence.misfit(EvidenceJson.file(evidence, record.id())).ifPresent(sentences::add);
        }
        Schema.ofLedger().misfit(ledger).ifPresent(sentences::add);
        return sentences;
    }

    private List<ClaimRecord> evidence(Path directory, Plan plan, PrintStream console) {
        List<ClaimRecord> records = new ArrayList<>();
        for (Plan.Entry entry : plan.claims()) {
            Path file = EvidenceJson.file(directory, entry.id());
            if (Files.exists(file)) {
                try {
                    ClaimRecord record = EvidenceJson.read(file);
                    requireOfThisRun(file, record);
                    records.add(record);
                } catch (IOException damaged) {
                    console.println(damaged.getMessage());
                }
            }
        }
        return records;
    }

    private void requireOfThisRun(Path file, ClaimRecord record) {
        String changes = settings.changes().toString();
        if (record.seed() != settings.seed() || !record.changes().equals(changes)) {
            throw new IllegalStateException(file.getFileName() + " is evidence of another run: seed " + record.seed()
                    + (record.changes().isEmpty() ? "" : ", " + record.changes()) + "; this run has seed "
                    + settings.seed() + (changes.isEmpty() ? "" : ", " + changes));
        }
    }
}
