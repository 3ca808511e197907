package sticky.observables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static sticky.ensemble.Start.at;

import java.util.List;
import org.junit.jupiter.api.Test;
import sticky.ensemble.Experiment;
import sticky.ensemble.Run;
import sticky.model.DoubleWell;
import sticky.random.Seed;
import sticky.statistics.Bootstrap;
import sticky.statistics.Estimate;
import sticky.statistics.Level;

class HazardsTest {
    private static final int BURN_IN = 3;
    private static final Run SLOW = run(.009);
    private static final Run FAST = run(.011);

    @Test
    void the_ratio_is_that_of_the_two_chances() {
        double expected = hazard(FAST).value() / hazard(SLOW).value();
        Estimate ratio = Hazards.ratio(List.of(FAST), List.of(SLOW), BURN_IN).at(level(false));

        assertThat(ratio.value()).isCloseTo(expected, within(1e-12));
        assertThat(ratio.low()).isGreaterThan(1);
    }

    @Test
    void a_ratio_of_products_is_one_when_both_have_the_same_runs() {
        assertThat(Hazards.ratio(List.of(FAST, SLOW), List.of(SLOW, FAST), BURN_IN)
                        .at(level(false))
                        .value())
                .isCloseTo(1, within(1e-12));
    }

    @Test
    void refuses_runs_that_share_their_random_numbers() {
        assertThatThrownBy(() ->
                        Hazards.ratio(List.of(FAST), List.of(SLOW), BURN_IN).at(level(true)))
                .hasMessageStartingWith("the runs share their random numbers");
    }

    private static Estimate hazard(Run run) {
        return ExitTimes.hazard(run, BURN_IN).at(level(false));
    }

    private static Level level(boolean common) {
        return new Level(.01, Bootstrap.with(Seed.root(1)), common);
    }

    private static Run run(double learningRate) {
        return Runner.run(ExitTimes.watched(Experiment.on(new DoubleWell(1.8, 1, 2))
                .learningRate(learningRate)
                .steps(30)
                .trajectories(1_500)
                .from(at(-1.8))));
    }
}
