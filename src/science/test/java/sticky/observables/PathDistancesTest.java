package sticky.observables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static sticky.ensemble.Start.given;

import org.junit.jupiter.api.Test;
import sticky.ensemble.Experiment;
import sticky.ensemble.Recorder;
import sticky.ensemble.Run;
import sticky.ensemble.Snapshots;
import sticky.model.Monomial;
import sticky.random.Seed;

class PathDistancesTest {
    private static final Recorder<Snapshots> PATH = Snapshots.at(0, 1, 2, 4);

    /** On w^2 a step of gradient descent multiplies w by 1 - 2 eta: from 1 by 0.8 to 0.8, 0.64, .. and by 0.6 to 0.6, 0.36, .. */
    @Test
    void the_largest_is_over_the_recorded_steps() {
        assertThat(PathDistances.largest(descent(0.1), descent(0.2), PATH))
                .containsExactly(new double[] {0.28, 0.84}, within(1e-14));
    }

    @Test
    void it_is_infinite_where_one_or_both_diverged() {
        assertThat(PathDistances.largest(descent(0.1), descent(1e9), PATH)).containsOnly(Double.POSITIVE_INFINITY);
        assertThat(PathDistances.largest(descent(1e9), descent(1e9), PATH)).containsOnly(Double.POSITIVE_INFINITY);
    }

    private static Run descent(double learningRate) {
        return Experiment.on(new Monomial(1))
                .gradientDescent()
                .learningRate(learningRate)
                .steps(4)
                .trajectories(2)
                .from(given(1, -3))
                .record(PATH)
                .run(Seed.root(1), 1, done -> {});
    }
}
