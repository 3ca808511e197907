package sticky.observables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static sticky.ensemble.Start.at;
import static sticky.ensemble.Start.given;
import static sticky.observables.Runner.run;

import org.junit.jupiter.api.Test;
import sticky.ensemble.Experiment;
import sticky.ensemble.Recorder;
import sticky.ensemble.Run;
import sticky.ensemble.Snapshots;
import sticky.model.Monomial;
import sticky.random.Seed;
import sticky.statistics.Bootstrap;
import sticky.statistics.Estimate;
import sticky.statistics.Level;

class PowersOfTimeTest {
    private static final Recorder<Snapshots> PATH = Snapshots.logSpaced(30, 100_000);
    private static final Experiment CUBE = Experiment.on(new Monomial(3))
            .gradientDescent()
            .steps(100_000)
            .from(at(0.8))
            .record(PATH);

    /** The flow on w^d gives |w| ~ t^(-1/(2d-2)). */
    @Test
    void gradient_descent_on_w_cubed_falls_with_the_flows_exponent() {
        Run run = run(CUBE);
        assertThat(PowersOfTime.ofDistance(run, PATH, 1_000)).isCloseTo(-0.25, within(1e-3));
    }

    /** The start is forgotten, up to |w(0)|^-4 over 0.24 t: less than a thousandth. */
    @Test
    void the_medians_exponent_is_that_of_each_trajectory() {
        Recorder<Snapshots> path = Snapshots.at(20_000, 80_000);
        Run run = run(CUBE.recordNothing()
                .trajectories(7)
                .from(given(0.6, -0.7, 0.9, 0.8, -0.9, 0.7, -0.6))
                .record(path));
        Level level = new Level(0.05, Bootstrap.with(Seed.root(1)), false);
        Estimate exponent = PowersOfTime.ofMedian(run, path, 20_000, 80_000).at(level);
        assertThat(exponent.value()).isCloseTo(-0.25, within(1e-3));
        assertThat(exponent.high() - exponent.low()).isLessThan(1e-3);
    }
}
