package sticky.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import sticky.claim.ClaimRecord;
import sticky.files.Json;

class TrajectorySettingsTest {

    @Test
    void the_settings_beside_the_trajectories_are_those_of_their_run() throws IOException {
        ClaimRecord record = SampleClaim.supported("E1");
        JsonNode settings = Json.MAPPER.readTree(TrajectoryExport.settings(record));
        assertThat(settings.path("seed").asLong()).isEqualTo(record.seed());
        assertThat(settings.path("changes").asText()).isEqualTo(record.changes());
        assertThat(settings.at("/experiments/eta = 0.01/learningRate").asDouble())
                .isEqualTo(0.01);
    }
}
