package sticky.observables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import sticky.ensemble.Ensemble;
import sticky.ensemble.Experiment;
import sticky.ensemble.Run;
import sticky.ensemble.Start;
import sticky.model.DoubleWell;
import sticky.random.Seed;
import sticky.statistics.Bootstrap;
import sticky.statistics.Estimate;
import sticky.statistics.Level;
import sticky.statistics.Proportion;

class SharesLeftTest {
    private static final double ALPHA = 1e-3;

    /** Of four that descend without noise from given places one, and two, start outside of the basin. */
    @Test
    void the_least_and_the_largest_share_hold_together() {
        List<Run> runs = List.of(run(-1.8, -1.7, -1.9, 1), run(-1.8, -1.7, 1.5, 1));
        Level level = new Level(ALPHA, Bootstrap.with(Seed.root(1)), false);
        Estimate each = Proportion.exact(1, 4, ALPHA / 2);
        assertThat(SharesLeft.least(runs).at(level)).isEqualTo(new Estimate(0.25, each.low(), each.high(), 1 - ALPHA));
        assertThat(SharesLeft.largest(runs).at(level).value()).isEqualTo(0.5);
        assertThatThrownBy(() -> SharesLeft.least(List.of())).hasMessage("number of runs 0 is out of range [1, 2^31)");
    }

    private static Run run(double... starts) {
        Experiment descent = Experiment.on(new DoubleWell(1.8, 1, 2))
                .gradientDescent()
                .learningRate(1e-3)
                .steps(5)
                .trajectories(starts.length)
                .from(Start.given(starts));
        try (Ensemble ensemble = new Ensemble(1)) {
            return ensemble.run(ExitTimes.watched(descent), Seed.root(1));
        }
    }
}
