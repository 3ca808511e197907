package sticky.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import sticky.claim.ClaimRecord;
import sticky.figure.Figure;
import sticky.files.Json;
import sticky.files.WholeFile;

/**
 * Completes the result files of a claim's tests. The main figure stands on the page of the test that the report lists first; all figures
 * as pictures, vectors and data, the evidence file and the command to repeat the claim are attached there. Everything drawn also lies in a
 * folder beside the evidence, and what would make the report slow lies only there.
 */
final class ClaimAttachments {

    private static final int LARGEST_SVG = 100_000;
    private static final int LARGEST_DATA = 48_000;

    private record Attachment(String name, String source, String type) {}

    private final Path results;
    private final ClaimRecord record;
    private final List<FigureFiles> figures;

    ClaimAttachments(Path results, ClaimRecord record) {
        this.results = results;
        this.record = record;
        figures = new ArrayList<>();
        for (Figure figure : record.figures()) {
            figures.add(figures.isEmpty() ? FigureFiles.byPanel(figure) : FigureFiles.inOne(figure));
        }
    }

    /** @throws IOException if a result file or an attachment cannot be written */
    void addTo(List<AllureReporter.ClaimTest> tests) throws IOException {
        List<Attachment> attachments = write();
        boolean first = true;
        for (AllureReporter.ClaimTest test : inTheReportsOrder(tests)) {
            Path file = AllureReporter.resultFile(results, test);
            if (!Files.exists(file)) {
                continue;
            }
            if (test.isControl()) {
                patch(file, ClaimPage.ofControl(record, test.control()), List.of());
            } else {
                FigureFiles main = first && !figures.isEmpty() ? figures.get(0) : null;
                patch(file, ClaimPage.of(record, main), first ? attachments : List.of());
                first = false;
            }
        }
    }

    private static List<AllureReporter.ClaimTest> inTheReportsOrder(List<AllureReporter.ClaimTest> tests) {
        return tests.stream()
                .sorted(Comparator.comparing(AllureReporter.ClaimTest::name))
                .toList();
    }

    /**
     * Writes every figure's pictures and data, whatever their size.
     *
     * @throws IOException if a file cannot be written
     */
    void writeFigures(Path folder) throws IOException {
        for (Figure figure : record.figures()) {
            WholeFile.write(data(folder, figure.name()), Json.MAPPER.writeValueAsString(PanelJson.of(figure)));
        }
        for (FigureFiles figure : figures) {
            String name = plain(figure.name());
            if (figure.png().length > 0) {
                WholeFile.write(folder.resolve(name + ".png"), figure.png());
            }
            for (int i = 0; i < figure.pngs().size() && figure.pngs().size() > 1; i++) {
                WholeFile.write(
                        folder.resolve(name + "-" + (i + 1) + ".png"),
                        figure.pngs().get(i));
            }
            for (int i = 0; i < figure.csvs().size(); i++) {
                String panel = figure.csvs().size() == 1 ? "" : "-" + (i + 1);
                WholeFile.write(
                        folder.resolve(name + panel + ".csv"), figure.csvs().get(i));
            }
            if (figure.svg().length > 0) {
                WholeFile.write(folder.resolve(name + ".svg"), figure.svg());
            }
        }
    }

    /** Where a figure's data for the front door lie. */
    static Path data(Path folder, String figure) {
        return folder.resolve(plain(figure) + ".json");
    }

    private static String plain(String name) {
        return name.replaceAll("[^A-Za-z0-9.]+", "-");
    }

    private static void patch(Path file, String page, List<Attachment> attachments) throws IOException {
        ObjectNode result = (ObjectNode) Json.MAPPER.readTree(Files.readString(file));
        result.remove("description");
        result.put("descriptionHtml", page);
        // Allure puts a test's message into its page as it is: markup in it would run.
        if (result.path("statusDetails") instanceof ObjectNode details) {
            for (String key : List.of("message", "trace")) {
                if (details.path(key).isTextual()) {
                    details.put(key, details.path(key).asText().replace('<', '\u2039'));
                }
            }
        }
        ArrayNode list = result.withArray("attachments");
        for (Attachment attachment : attachments) {
            list.addObject()
                    .put("name", attachment.name())
                    .put("source", attachment.source())
                    .put("type", attachment.type());
        }
        WholeFile.write(file, Json.text(result));
    }

    private List<Attachment> write() throws IOException {
        List<Attachment> attachments = new ArrayList<>();
        for (FigureFiles figure : figures) {
            String title = "Figure \"" + figure.name() + "\"";
            if (figure.png().length > 0) {
                attachments.add(write(title, figure.name(), "png", "image/png", figure.png()));
            }
            if (figure.svg().length > 0 && figure.svg().length <= LARGEST_SVG) {
                attachments.add(write(title + ", vectors", figure.name(), "svg", "image/svg+xml", figure.svg()));
            }
            for (int i = 0; i < figure.csvs().size(); i++) {
                String panel = figure.csvs().size() == 1 ? "" : ", panel " + (i + 1);
                byte[] csv = figure.csvs().get(i).getBytes(StandardCharsets.UTF_8);
                if (csv.length <= LARGEST_DATA) {
                    attachments.add(
                            write(title + panel + ", data", figure.name() + "-" + (i + 1), "csv", "text/csv", csv));
                }
            }
        }
        byte[] evidence = EvidenceJson.text(record).getBytes(StandardCharsets.UTF_8);
        if (evidence.length <= LARGEST_DATA) {
            attachments.add(write("Evidence", "evidence", "json", "application/json", evidence));
        }
        byte[] reproduce = (record.reproduce() + "\n").getBytes(StandardCharsets.UTF_8);
        attachments.add(write("Reproduce", "reproduce", "txt", "text/plain", reproduce));
        return attachments;
    }

    private Attachment write(String title, String name, String extension, String type, byte[] bytes)
            throws IOException {
        String source = plain(record.id() + "-" + name) + "-" + Integer.toHexString(name.hashCode()) + "-attachment."
                + extension;
        WholeFile.write(results.resolve(source), bytes);
        return new Attachment(title, source, type);
    }
}
