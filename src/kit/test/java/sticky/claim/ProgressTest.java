package sticky.claim;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;
import sticky.simulation.Simulation.Size;

class ProgressTest {
    private static final Size SIZE = new Size(2_000, 3_000);

    @Test
    void theLineTellsHowFarHowFastAndHowLong() {
        assertThat(Progress.line("T3.2", "d = 2", 500, SIZE, 2))
                .isEqualTo(
                        "T3.2   d = 2: 500 of 2,000 trajectories of 3,000 steps, 0.750 million steps a second, 6 s left");
        assertThat(Progress.line("T3.2", "d = 2", 1_500, SIZE, 1.5)).endsWith("a second");
    }

    /** What has no steps is no trajectory either. */
    @Test
    void whereThereAreNoStepsReplicatesAreCounted() {
        assertThat(Progress.line("S2", "n = 4", 5_000, new Size(100_000, 1), 0.01))
                .isEqualTo("S2     n = 4: 5,000 of 100,000 replicates, 0.500 million replicates a second");
    }

    @Test
    void aLiveLineReplacesItselfAndIsCutBeforeItWraps() {
        ByteArrayOutputStream screen = new ByteArrayOutputStream();
        LiveLine live = new LiveLine(new PrintStream(screen, true, UTF_8));

        live.show("one");
        live.show("x".repeat(300));

        assertThat(screen.toString(UTF_8)).isEqualTo("\r\u001b[Kone\r\u001b[K" + "x".repeat(117) + "…");
        assertThat(live.erasure()).isEqualTo("\r\u001b[K");
        assertThat(LiveLine.NONE.erasure()).isEmpty();
    }
}
