package sticky.report;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import sticky.claim.ClaimRecord;
import sticky.claim.Paper;
import sticky.claim.Sentences;
import sticky.claim.Terminal;
import sticky.files.WholeFile;
import sticky.home.Home;

/** The last step of a run: plan and evidence become the ledger, on the console and in files. Called by the build after the Allure report. */
public final class Publish {

    private final Path reports;
    private final Path fixtures;

    Publish(Path reports, Path fixtures) {
        this.reports = reports;
        this.fixtures = fixtures;
    }

    /**
     * Publishes.
     *
     * @throws IOException if there is no plan, for then nothing was run, or if a file cannot be read or written
     * @throws IllegalStateException if a planned claim did not report back, whatever its tests said, or a file for machines does not fit its
     *     schema; all is published before
     */
    public static void main(String[] arguments) throws IOException {
        PrintStream console = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        new Publish(Home.reports(), Home.fixtures()).run(console);
    }

    void run(PrintStream console) throws IOException {
        Path evidence = reports.resolve("evidence");
        Paper paper = Paper.read(fixtures.resolve(Paper.FILE));
        Plan plan = Plan.read(evidence);
        List<ClaimRecord> records = evidence(evidence, plan, console);
        Ledger ledger = Ledger.of(paper, Sentences.read(fixtures.resolve(Sentences.FILE)), plan, records);
        Path forMachines = evidence.resolve("ledger.json");
        WholeFile.write(forMachines, LedgerJson.of(ledger));
        Path home = fixtures.toAbsolutePath().getParent();
        WholeFile.write(evidence.resolve("ledger.md"), LedgerMarkdown.of(ledger, home, evidence));
        if (ledger.isComplete()) {
            WholeFile.write(reports.resolve("ledger.md"), LedgerMarkdown.of(ledger, home, reports));
        }
        List<String> misfits = misfits(evidence, records, forMachines);
        misfits.forEach(console::println);
        console.println();
        console.print(LedgerTable.of(ledger, Terminal.isAttached()));
        console.println("checked in " + Plan.age(evidence));
        Path page = reports.resolve("allure-report").resolve("index.html");
        if (Files.exists(page)) {
            ReportPage.tidy(page);
            if (plan.isDefault()) {
                new History(reports.resolve("history")).keep(page);
            }
            console.println(page);
        }
        List<String> missing = ledger.rows().stream()
                .filter(row -> row.found() == null)
                .map(Ledger.Row::id)
                .toList();
        if (!missing.isEmpty()) {
            throw new IllegalStateException(missing.size() + " of "
                    + ledger.rows().size() + " planned claims did not report back: " + String.join(", ", missing));
        }
        if (!misfits.isEmpty()) {
            throw new IllegalStateException(misfits.get(0));
        }
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

    private static List<ClaimRecord> evidence(Path directory, Plan plan, PrintStream console) {
        List<ClaimRecord> records = new ArrayList<>();
        for (Plan.Entry entry : plan.claims()) {
            Path file = EvidenceJson.file(directory, entry.id());
            if (Files.exists(file)) {
                try {
                    records.add(EvidenceJson.read(file));
                } catch (IOException damaged) {
                    console.println(damaged.getMessage());
                }
            }
        }
        return records;
    }
}
