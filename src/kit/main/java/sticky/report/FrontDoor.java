package sticky.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import sticky.claim.Paper;
import sticky.files.Json;
import sticky.files.WholeFile;

/**
 * The front door of a run's reports, {@code index.html}: every claim under the paper's headlines, its numbers against their bounds and its
 * controls', its figures, on one page that needs neither network nor server. The script that draws axes is uPlot's (MIT licence), from its
 * WebJar.
 */
final class FrontDoor {
    static final String FILE = "index.html";

    private static final String TEMPLATE = "/sticky/report/front/";
    private static final String UPLOT_PROPERTIES = "/META-INF/maven/org.webjars.npm/uplot/pom.properties";

    private final Ledger ledger;
    private final Path home;
    private final Path reports;

    private FrontDoor(Ledger ledger, Path home, Path reports) {
        this.ledger = ledger;
        this.home = home.toAbsolutePath().normalize();
        this.reports = reports.toAbsolutePath().normalize();
    }

    /**
     * Writes the page, and beside it the paper's own pages.
     *
     * @param home the project's folder, in which the claims' sources are
     * @param reports the run's folder, with its evidence and its Allure page
     * @throws IOException if a file cannot be read or written
     */
    static Path write(Ledger ledger, Path home, Path reports) throws IOException {
        return new FrontDoor(ledger, home, reports).write();
    }

    private Path write() throws IOException {
        String uplot = "/META-INF/resources/webjars/uplot/" + version() + "/dist/";
        Map<String, String> parts = Map.of(
                "title", PageStyle.escaped(ledger.paper().title()),
                "uplot.css", resource(uplot + "uPlot.min.css"),
                "uplot.js", resource(uplot + "uPlot.iife.min.js"),
                "front.css", resource(TEMPLATE + "front.css"),
                "forest.js", resource(TEMPLATE + "forest.js"),
                "figures.js", resource(TEMPLATE + "figures.js"),
                "front.js", resource(TEMPLATE + "front.js"),
                "data", inert(data()));
        StringBuilder page = new StringBuilder();
        String template = resource(TEMPLATE + "index.html");
        int done = 0;
        for (int open = template.indexOf("{{"); open >= 0; open = template.indexOf("{{", done)) {
            int close = template.indexOf("}}", open);
            page.append(template, done, open).append(parts.get(template.substring(open + 2, close)));
            done = close + 2;
        }
        page.append(template, done, template.length());
        for (Paper.Page own : ledger.paper().pages()) {
            WholeFile.write(reports.resolve(own.name()), Files.readAllBytes(home.resolve(own.file())));
        }
        Path file = reports.resolve(FILE);
        WholeFile.write(file, page.toString());
        return file;
    }

    /** A text that ends a script element would end it in the middle of the data. */
    private static String inert(JsonNode data) throws JsonProcessingException {
        return Json.MAPPER.writeValueAsString(data).replace("<", "\\u003c");
    }

    private ObjectNode data() throws IOException {
        ObjectNode json = Json.object();
        json.put("title", ledger.paper().title() + ": the claims, re-checked");
        json.put("source", ledger.paper().title());
        json.put("address", ledger.paper().address());
        json.put(
                "coverage",
                ledger.coverage().isEmpty() ? "" : "Of its " + ledger.coverage().replace(":", "") + ".");
        json.put("totals", ledger.totals());
        json.put("sources", ledger.sources());
        json.put("seed", ledger.plan().seed());
        json.put(
                "selection",
                ledger.plan().selection().entrySet().stream()
                        .map(option -> ", " + option.getKey() + " " + option.getValue())
                        .collect(Collectors.joining()));
        ArrayNode pages = json.putArray("pages");
        ledger.paper()
                .pages()
                .forEach(page -> pages.addObject().put("file", page.name()).put("title", page.title()));
        ArrayNode groups = json.putArray("groups");
        for (LedgerGroups.Group group : ledger.groups()) {
            ObjectNode node = groups.addObject().put("headline", group.headline());
            group.sentences().forEach(node.putArray("sentences")::add);
            ArrayNode claims = node.putArray("claims");
            group.rows().stream().filter(row -> row.found() != null).forEach(row -> claims.add(row.id()));
        }
        AllureLinks links = AllureLinks.of(reports.resolve("allure-report").resolve(FILE));
        ObjectNode claims = json.putObject("claims");
        for (Ledger.Row row : ledger.rows()) {
            if (row.found() != null) {
                claims.set(row.id(), claim(row, links));
            }
        }
        return json;
    }

    private ObjectNode claim(Ledger.Row row, AllureLinks links) throws IOException {
        Path evidence = reports.resolve("evidence");
        ObjectNode claim = EvidenceJson.node(row.found());
        claim.remove(List.of("experiments", "reported"));
        claim.put("test", row.planned().type().replaceAll(".*[.$]", ""));
        claim.put("file", Sources.file(home, reports, row.planned().type()).orElse(""));
        claim.put("allure", links.to(row.id()));
        ArrayNode figures = claim.putArray("figures");
        for (var figure : row.found().figures()) {
            Path file = ClaimAttachments.data(evidence.resolve("figures").resolve(row.id()), figure.name());
            if (Files.exists(file)) {
                figures.add(Json.MAPPER.readTree(Files.readString(file)));
            }
        }
        return claim;
    }

    /** The one that the build asks for. */
    private static String version() throws IOException {
        Properties properties = new Properties();
        properties.load(new StringReader(resource(UPLOT_PROPERTIES)));
        return properties.getProperty("version");
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = FrontDoor.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException("the class path lacks " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
