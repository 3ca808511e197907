package sticky.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import sticky.files.Json;
import sticky.files.WholeFile;

/**
 * The last runs, for Allure's trend. A single-file report keeps its history inside index.html; here it is taken out after a run and given to
 * the next.
 */
final class History {

    private static final int RUNS_KEPT = 20;
    private static final String TREND = "history-trend.json";
    private static final Pattern EMBEDDED = Pattern.compile("d\\('history/([a-z-]+\\.json)','([A-Za-z0-9+/=]*)'\\)");

    private final Path directory;

    History(Path directory) {
        this.directory = directory;
    }

    /** The number of the run that is starting, from 1. */
    int nextRun() {
        try {
            JsonNode trend = Json.MAPPER.readTree(Files.readString(directory.resolve(TREND)));
            return trend.path(0).path("buildOrder").asInt(0) + 1;
        } catch (IOException none) {
            return 1;
        }
    }

    /**
     * Gives the kept history to the results that a report will be made of.
     *
     * @throws IOException if a file cannot be copied
     */
    void restore(Path results) throws IOException {
        if (!Files.isDirectory(directory)) {
            return;
        }
        List<Path> files;
        try (Stream<Path> found = Files.list(directory)) {
            files = found.filter(file -> file.toString().endsWith(".json")).toList();
        }
        for (Path file : files) {
            WholeFile.write(results.resolve("history").resolve(file.getFileName()), Files.readAllBytes(file));
        }
    }

    /**
     * Keeps the history inside a report.
     *
     * @throws IOException if the report cannot be read or the history not written
     */
    void keep(Path report) throws IOException {
        Matcher file = EMBEDDED.matcher(Files.readString(report));
        while (file.find()) {
            String text = new String(Base64.getDecoder().decode(file.group(2)), StandardCharsets.UTF_8);
            JsonNode json = Json.MAPPER.readTree(text);
            if (json instanceof ArrayNode runs) {
                while (runs.size() > RUNS_KEPT) {
                    runs.remove(runs.size() - 1);
                }
            }
            WholeFile.write(directory.resolve(file.group(1)), Json.MAPPER.writeValueAsString(json));
        }
    }
}
