package sticky.observables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static sticky.ensemble.Start.given;

import java.util.List;
import org.junit.jupiter.api.Test;
import sticky.ensemble.Experiment;
import sticky.ensemble.Run;
import sticky.model.Monomial;
import sticky.random.Seed;
import sticky.statistics.Bootstrap;
import sticky.statistics.Level;

class LogDistancesTest {
    /** One step of gradient descent on w^2 at eta = 0.1 goes from w to 0.8 w. */
    @Test
    void they_are_logarithms_of_distances_to_the_point() {
        assertThat(LogDistances.of(descent(2, -3), 0.6))
                .containsExactly(new double[] {Math.log(1), Math.log(3)}, within(1e-14));
    }

    /** Two logarithms that differ by x have the variance x^2/2; here x is ln 2 in one run and ln 3 in the other. */
    @Test
    void the_spread_is_within_the_runs_and_not_between_them() {
        double spread = Math.sqrt(Math.log(2) * Math.log(3) / 2);

        assertThat(LogDistances.spreadWithin(List.of(descent(1, 2), descent(-600, 200)), 0)
                        .at(new Level(0.05, Bootstrap.with(Seed.root(1)), false))
                        .value())
                .isCloseTo(spread, within(1e-14));
    }

    private static Run descent(double... starts) {
        return Experiment.on(new Monomial(1))
                .gradientDescent()
                .learningRate(0.1)
                .steps(1)
                .trajectories(starts.length)
                .from(given(starts))
                .run(Seed.root(1), 1, done -> {});
    }
}
