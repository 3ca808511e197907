package sticky.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sticky.claim.ClaimRecord;
import sticky.files.Json;

class EvidenceJsonTest {

    @TempDir
    private Path directory;

    @Test
    void comesBackAsItWasWritten() throws IOException {
        ClaimRecord record = SampleClaim.supported("E1");
        EvidenceJson.write(directory, record);
        ClaimRecord read = EvidenceJson.read(EvidenceJson.file(directory, "E1"));
        assertThat(read).usingRecursiveComparison().ignoringFields("figures").isEqualTo(record);
        assertThat(read.figures()).extracting("name").containsExactly("survival");
        assertThat(EvidenceJson.text(read)).isEqualTo(EvidenceJson.text(record));
    }

    @Test
    void keysStandInTheirOrder() throws IOException {
        List<String> keys = Json.MAPPER.readTree(EvidenceJson.text(SampleClaim.supported("E1"))).properties().stream()
                .map(Map.Entry::getKey)
                .toList();
        assertThat(keys)
                .containsExactly(
                        "id",
                        "takeaway",
                        "statement",
                        "source",
                        "sentences",
                        "finding",
                        "note",
                        "reply",
                        "verdict",
                        "broken",
                        "seed",
                        "changes",
                        "settings",
                        "trajectories",
                        "steps",
                        "diverged",
                        "experiments",
                        "measurements",
                        "controls",
                        "reported",
                        "falsePassRate",
                        "problems",
                        "figures",
                        "reproduce");
    }

    @Test
    void refusesWhatIsNoNumber() {
        assertThatThrownBy(() -> EvidenceJson.write(directory, SampleClaim.withSetting("E1", Double.NaN)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("evidence of E1: settings.learningRate is NaN, which is no number to publish");
        assertThat(EvidenceJson.file(directory, "E1")).doesNotExist();
    }

    @Test
    void aFailedWriteLeavesTheOldFileAndNothingElse() throws IOException {
        EvidenceJson.write(directory, SampleClaim.supported("E1"));
        assertThatThrownBy(() -> EvidenceJson.write(directory, SampleClaim.withSetting("E1", Double.POSITIVE_INFINITY)))
                .hasMessageContaining("Infinity");
        try (var files = Files.list(directory)) {
            assertThat(files).containsExactly(EvidenceJson.file(directory, "E1"));
        }
        assertThat(EvidenceJson.read(EvidenceJson.file(directory, "E1")).main().trajectories())
                .isEqualTo(10_000);
    }

    @Test
    void saysWhichFileIsNoEvidence() throws IOException {
        Path file = Files.writeString(directory.resolve("E1.json"), "{\"id\": \"E1\"}");
        assertThatThrownBy(() -> EvidenceJson.read(file))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("E1.json is no evidence file");
    }
}
