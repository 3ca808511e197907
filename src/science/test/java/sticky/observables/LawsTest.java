package sticky.observables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static sticky.ensemble.Start.at;
import static sticky.observables.Runner.run;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sticky.ensemble.Experiment;
import sticky.model.Monomial;
import sticky.model.RadialValley;
import sticky.sgd.StationaryVariance;
import sticky.sgd.ValleyLaw;

/** Each law is that of its experiment's settings, all of them different from the usual ones. */
class LawsTest {
    private static final Experiment OTHER = Experiment.on(new RadialValley(1))
            .learningRate(0.03)
            .batchSize(7)
            .labelNoise(2)
            .steps(3)
            .from(at(0), at(1));

    @Test
    void the_valley_law_has_all_four_settings() {
        assertThat(Laws.valley(OTHER.momentum(0.5))).isEqualTo(new ValleyLaw(0.03, 0.5, 7, 2));
    }

    @Test
    void the_stationary_variance_has_three_settings_and_no_momentum() {
        assertThat(Laws.stationaryVariance(OTHER)).isEqualTo(new StationaryVariance(0.03, 7, 2));
        assertThatThrownBy(() -> Laws.stationaryVariance(OTHER.momentum(0.5)))
                .hasMessage("the law holds without momentum, but the experiment's is 0.5");
    }

    /** On w the law is exact: three steps at eta = 0.03 multiply by 0.94^3. */
    @Test
    void the_flow_starts_where_the_run_started() {
        var run = run(OTHER.landscape(new Monomial(1)).gradientDescent().from(at(-2)));
        assertThat(Laws.gradientFlow(run).distance(3)).isCloseTo(Math.abs(run.end(0)[0]), within(1e-15));
        assertThatThrownBy(() -> Laws.gradientFlow(run(OTHER)))
                .hasMessage("the landscape " + new RadialValley(1).label() + " is not a power of w");
    }

    @ParameterizedTest
    @CsvSource({"2, -0.5", "3, -0.25", "5, -0.125"})
    void the_power_of_descent_falls_with_the_degree(int degree, double power) {
        assertThat(Laws.powerOfDescent(OTHER.landscape(new Monomial(degree)))).isEqualTo(power);
    }

    @Test
    void a_simple_minimum_has_no_power_of_descent() {
        assertThatThrownBy(() -> Laws.powerOfDescent(OTHER.landscape(new Monomial(1))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
