package sticky.ensemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static sticky.ensemble.Start.given;
import static sticky.ensemble.Start.uniform;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import sticky.model.DoubleWell;
import sticky.model.Monomial;
import sticky.random.Seed;

class ExitPathsTest {
    private static final int STEPS = 40;
    private static final Region REGION = Region.below(0, -0.6);
    private static final Recorder<Snapshots> ALL =
            Snapshots.at(IntStream.rangeClosed(0, STEPS).toArray());

    private static Run run(Experiment experiment) {
        try (Ensemble ensemble = new Ensemble(2)) {
            return ensemble.run(experiment, Seed.root(1));
        }
    }

    /** The places again, from every step of every trajectory. */
    private static double[] recomputed(Run run, int burnIn, int steps) {
        List<Double> places = new ArrayList<>();
        for (int i = 0; i < run.trajectories(); i++) {
            for (int t = 0; t <= STEPS; t++) {
                if (!(run.of(ALL).after(t, 0)[i] < -0.6)) {
                    if (t > burnIn) {
                        places.add(run.of(ALL).after(t - steps, 0)[i]);
                    }
                    break;
                }
            }
        }
        return places.stream().mapToDouble(Double::doubleValue).toArray();
    }

    @Test
    void the_places_are_those_before_the_first_exit() {
        Recorder<ExitPaths> paths = ExitPaths.outOf(REGION, 0, 4, 3);
        Run run = run(Experiment.on(new DoubleWell(1.8, 1, 2))
                .from(uniform(-3.6, 3.6))
                .trajectories(2_000)
                .steps(STEPS)
                .record(ALL)
                .record(paths));
        for (int steps = 1; steps <= 3; steps++) {
            assertThat(run.of(paths).before(steps)).hasSizeGreaterThan(100).containsExactly(recomputed(run, 4, steps));
        }
    }

    @Test
    void a_diverging_trajectory_has_left() {
        Recorder<ExitPaths> paths = ExitPaths.outOf(Region.above(0, 0), 0, 0, 1);
        Run run = run(Experiment.on(new Monomial(1))
                .gradientDescent()
                .learningRate(0.25)
                .from(given(1, -1))
                .trajectories(2)
                .steps(3)
                .record(paths));
        assertThat(run.of(paths).before(1)).isEmpty();
        Run diverging = run(run.experiment().learningRate(1e9));
        assertThat(diverging.of(paths).before(1)).containsExactly(1);
    }

    @Test
    void bad_arguments_are_refused() {
        assertThatThrownBy(() -> ExitPaths.outOf(REGION, 0, 1, 3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("depth 3 is out of range [1, 2], the steps before the first exit that is kept");
        assertThatThrownBy(() -> ExitPaths.outOf(REGION, 0, 9, 2).open(1, 9, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("burn-in 9 is out of range [0, 8]");
        assertThatThrownBy(() -> ExitPaths.outOf(REGION, 0, 4, 2).open(1, 9, 1).before(3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("number of steps 3 is out of range [1, 2]");
    }
}
