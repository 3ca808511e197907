package sticky.observables;

import static org.assertj.core.api.Assertions.assertThat;
import static sticky.ensemble.Start.given;
import static sticky.observables.Runner.run;

import org.junit.jupiter.api.Test;
import sticky.ensemble.Experiment;
import sticky.model.DoubleWell;
import sticky.random.Seed;
import sticky.statistics.Bootstrap;
import sticky.statistics.Level;
import sticky.statistics.Proportion;

class BurnInTest {
    private static final DoubleWell WELL = new DoubleWell(1, 1, 1);
    private static final BurnIn BURN_IN = new BurnIn(WELL, 0);
    private static final Level LEVEL = new Level(0.05, Bootstrap.with(Seed.root(1)), false);

    /**
     * With Q = w^2 - 1 gradient descent goes from w to w - 4 eta w (w^2 - 1); at eta = 0.1 from -1 nowhere, from -2 to +0.4 over the
     * barrier at 0, from -10 to 386 and on to infinity, and +1 is not in the left basin.
     */
    private static final Experiment FOUR = Experiment.on(WELL)
            .gradientDescent()
            .learningRate(0.1)
            .trajectories(4)
            .from(given(-1, -2, -10, 1));

    @Test
    void of_three_at_risk_one_crosses_and_one_diverges() {
        BurnIn.Counts counts = BURN_IN.of(run(BURN_IN.watched(FOUR.steps(20))));
        assertThat(counts).isEqualTo(new BurnIn.Counts(3, 2, 1));
        assertThat(counts.shareThatLeft().at(LEVEL)).isEqualTo(Proportion.exact(2, 3, 0.05));
        assertThat(counts.shareOfLeaversThatDiverged().at(LEVEL)).isEqualTo(Proportion.exact(1, 2, 0.05));
    }

    @Test
    void who_left_before_the_burn_in_ends_is_not_at_risk() {
        BurnIn later = new BurnIn(WELL, 10);
        assertThat(later.of(run(later.watched(FOUR.steps(20))))).isEqualTo(new BurnIn.Counts(1, 0, 0));
    }
}
