package sticky.report;

import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import sticky.claim.ClaimRecord;
import sticky.claim.Paper;
import sticky.files.WholeFile;
import sticky.home.Home;

/**
 * A supplement for a manuscript or a review ({@code mvn verify -Ppaper}): method, ledger, gallery, seed, versions and commit on pages to
 * print. It is written as {@code reports/supplement.html} and, where there is a Chromium, printed as {@code reports/supplement.pdf}.
 */
public final class Supplement {
    private static final int PATIENCE_SECONDS = 120;
    private static final String METHOD = """
            <p>Each claim is one statement of the paper as a statistical test. A check is a number with its confidence interval and a bound; it
            holds when the whole interval clears the bound. Intervals are at the level 1 &minus; 10<sup>&minus;6</sup>. Each check has a control, in which
            the same statistic and bound are applied to a study that differs in one setting; it must lie wholly beyond the bound. Every random number
            descends from one root seed, by the claim's id, the experiment's name and the trajectory's index, so that a run repeats to the last bit.</p>
            """;

    private Supplement() {}

    /**
     * Writes it from the last whole run's evidence.
     *
     * @param arguments the directory of compiled claims
     * @throws IOException if there is no evidence, or a file cannot be read or written
     */
    public static void main(String[] arguments) throws IOException {
        PrintStream console = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Path reports = Home.reports();
        Project project = Project.read(Home.fixtures(), Path.of(arguments[0]));
        Path evidence = reports.resolve("evidence");
        Plan plan = Plan.read(evidence);
        List<ClaimRecord> records = new ArrayList<>();
        for (Plan.Entry entry : plan.claims()) {
            if (Files.exists(EvidenceJson.file(evidence, entry.id()))) {
                records.add(EvidenceJson.read(EvidenceJson.file(evidence, entry.id())));
            }
        }
        Path page = reports.resolve("supplement.html");
        WholeFile.write(page, html(Ledger.of(project, plan, records), reports));
        console.println(page);
        Optional<Path> chromium = chromium();
        if (chromium.isEmpty()) {
            console.println("there is no Chromium to print it with: open the page in a browser and print it");
        } else {
            Path pdf = reports.resolve("supplement.pdf");
            print(chromium.orElseThrow(), page, pdf);
            console.println(pdf);
        }
    }

    static String html(Ledger ledger, Path reports) throws IOException {
        Paper paper = ledger.paper();
        StringBuilder html = new StringBuilder("<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>")
                .append(PageStyle.escaped(paper.title()))
                .append(": the claims, re-checked</title><style>")
                .append(
                        "@page{size:A4;margin:18mm}body{font:10pt/1.4 serif}h1{font-size:17pt}h2{font-size:12pt;margin:14pt 0 4pt}")
                .append(
                        "table{border-collapse:collapse;width:100%;font-size:8.5pt}td,th{text-align:left;vertical-align:top;padding:2pt 6pt 2pt 0;")
                .append(
                        "border-bottom:.4pt solid #999}tr{break-inside:avoid}img{width:100%}figure{break-inside:avoid;margin:8pt 0}")
                .append("</style></head><body><h1>")
                .append(PageStyle.escaped(paper.title()))
                .append(": the claims, re-checked</h1><p>Statements of ")
                .append(PageStyle.escaped(String.join(", ", paper.authors())))
                .append(". ")
                .append(PageStyle.escaped(paper.address()))
                .append("</p>")
                .append(METHOD)
                .append("<p>")
                .append(PageStyle.escaped(ledger.totals()))
                .append(". Root seed ")
                .append(ledger.plan().seed())
                .append(". Java ")
                .append(Runtime.version())
                .append(RunFiles.commit().map(commit -> ", commit " + commit).orElse(""))
                .append(".</p>");
        for (LedgerGroups.Group group : ledger.groups()) {
            if (!group.rows().isEmpty()) {
                html.append("<h2>").append(PageStyle.escaped(group.headline())).append("</h2><table>");
                html.append("<tr><th>claim</th><th>statement</th><th>finding</th><th>number</th><th>bound</th></tr>");
                group.rows().forEach(row -> html.append(line(row)));
                html.append("</table>");
            }
        }
        for (Paper.Exhibit exhibit : paper.gallery()) {
            Path picture = exhibit.file(reports);
            if (Files.exists(picture)) {
                html.append("<figure><img alt=\"\" src=\"data:image/png;base64,")
                        .append(Base64.getEncoder().encodeToString(Files.readAllBytes(picture)))
                        .append("\"><figcaption>Claim ")
                        .append(exhibit.claim())
                        .append("</figcaption></figure>");
            }
        }
        return html.append("</body></html>\n").toString();
    }

    private static String line(Ledger.Row row) {
        StringBuilder line = new StringBuilder("<tr>");
        Stream.of(
                        row.id(),
                        row.planned().statement(),
                        row.finding(),
                        row.keyName() + ": " + row.keyNumber(),
                        row.bound())
                .forEach(cell ->
                        line.append("<td>").append(PageStyle.escaped(cell)).append("</td>"));
        return line.append("</tr>").toString();
    }

    private static Optional<Path> chromium() {
        String named = System.getProperty("sticky.chromium", "");
        Stream<Path> places = named.isEmpty()
                ? Stream.of("chromium", "chromium-browser", "google-chrome")
                        .flatMap(name -> Stream.of(System.getenv("PATH").split(File.pathSeparator))
                                .map(folder -> Path.of(folder, name)))
                : Stream.of(Path.of(named));
        return places.filter(Files::isExecutable).findFirst();
    }

    private static void print(Path chromium, Path page, Path pdf) throws IOException {
        Files.deleteIfExists(pdf);
        Process process = new ProcessBuilder(
                        chromium.toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--no-pdf-header-footer",
                        "--print-to-pdf=" + pdf,
                        page.toUri().toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || !Files.exists(pdf)) {
                process.destroyForcibly();
                throw new IOException("the browser did not print " + page);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("printing was interrupted", stopped);
        }
    }
}
