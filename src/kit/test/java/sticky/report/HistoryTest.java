package sticky.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sticky.files.Json;

class HistoryTest {

    @TempDir
    private Path directory;

    @Test
    void isTakenOutOfAReportAndGivenToTheNext() throws IOException {
        String runs = IntStream.rangeClosed(1, 30)
                .mapToObj(k -> "{\"buildOrder\":" + (31 - k) + "}")
                .collect(Collectors.joining(",", "[", "]"));
        String embedded = Base64.getEncoder().encodeToString(runs.getBytes(StandardCharsets.UTF_8));
        Path page = Files.writeString(
                directory.resolve("index.html"), "<script>d('history/history-trend.json','" + embedded + "')</script>");
        History history = new History(directory.resolve("history"));
        assertThat(history.nextRun()).isEqualTo(1);

        history.keep(page);
        history.restore(directory.resolve("results"));

        assertThat(history.nextRun()).isEqualTo(31);
        Path restored = directory.resolve("results/history/history-trend.json");
        assertThat(Json.MAPPER.readTree(Files.readString(restored))).hasSize(20);
    }
}
