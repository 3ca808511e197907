package sticky.observables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static sticky.ensemble.Start.given;

import org.junit.jupiter.api.Test;
import sticky.ensemble.Experiment;
import sticky.ensemble.Recorder;
import sticky.ensemble.Run;
import sticky.ensemble.Snapshots;
import sticky.model.RadialValley;
import sticky.posterior.TabulatedDistribution;
import sticky.random.Seed;
import sticky.sgd.ValleyLaw;
import sticky.statistics.Estimate;
import sticky.statistics.Level;

class AgreementTest {
    private static final Level LEVEL = new Level(1e-3, null, false);

    /** No samples: the prior, uniform on |w2| < 4. */
    private final TabulatedDistribution prior =
            Posteriors.ofW2(new RadialValley(1), 0, 4).ofModulus();

    /** The fourth start diverges at once. */
    @Test
    void the_moduli_are_those_of_the_kept() {
        Recorder<Snapshots> path = Snapshots.at(0, 1);
        Run run = Experiment.on(new RadialValley(1))
                .steps(1)
                .trajectories(4)
                .from(given(0, 0, 0, 50), given(-0.3, 0.2, 0.1, 50))
                .gradientDescent()
                .record(path)
                .run(Seed.root(1), 1, done -> {});
        assertThat(Agreement.moduli(run)).containsExactly(0.3, 0.2, 0.1);
        assertThat(Agreement.moduli(run.of(path), 0)).containsExactly(0.3, 0.2, 0.1, 50);
        assertThat(Agreement.moduli(run.of(path), 1)).containsExactly(0.3, 0.2, 0.1);
    }

    @Test
    void a_distance_is_the_largest_gap() {
        Estimate distance = Agreement.distance(new double[] {1, 2, 2, 2}, prior).at(LEVEL);
        assertThat(distance.value()).isCloseTo(0.5, within(1e-12));
        assertThat(distance.level()).isEqualTo(1 - 1e-3);
    }

    /** Starts on half the prior that stay where they are: at |w2| = 2 all of them are, and half of the prior. */
    @Test
    void what_does_not_move_keeps_the_distance_of_its_starts() {
        assertThat(Agreement.byTheLaw(new ValleyLaw(.01, 0, 20, 0), 1e9, 2, prior))
                .isCloseTo(0.5, within(1e-9));
        assertThat(Agreement.byTheLaw(new ValleyLaw(.01, 0, 20, 1), 0, 4, prior))
                .isCloseTo(0, within(1e-6));
    }

    /** After 1e20 steps all is at the edge, next to 0. */
    @Test
    void a_front_at_O_is_as_far_from_the_prior_as_can_be() {
        assertThat(Agreement.byTheLaw(new ValleyLaw(.01, 0, 20, 1), 1e20, 4, prior))
                .isBetween(0.999, 1.0);
    }
}
