package sticky.observables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import sticky.ensemble.Ensemble;
import sticky.ensemble.Experiment;
import sticky.ensemble.Start;
import sticky.model.DoubleWell;
import sticky.random.Seed;
import sticky.stability.QuasiStationaryLaw;
import sticky.statistics.Bootstrap;
import sticky.statistics.Estimate;
import sticky.statistics.Estimator;
import sticky.statistics.Level;
import sticky.statistics.Survival;

class EscapeRatesTest {
    private static final double LN_2 = StrictMath.log(2);
    private static final DoubleWell WELL = new DoubleWell(1.8, 1, 2);

    /** Rates ln 2 and ln 4 against ln 8 and ln 16: (3 + 4)/(1 + 2). */
    @Test
    void means_are_compared() {
        assertThat(value(EscapeRates.ratioOfMeanRates(
                        List.of(falling(8), falling(16)), List.of(falling(2), falling(4)))))
                .isCloseTo(7 / 3.0, within(1e-12));
    }

    /** Rates ln 2 and ln 4 are off by 0.3 and -0.4: three times and twice what is allowed. */
    @Test
    void the_largest_deviation_is_in_units_of_what_is_allowed() {
        List<Survival> runs = List.of(falling(2), falling(4));
        double[] published = {LN_2 - 0.3, 2 * LN_2 + 0.4};

        Estimate largest = EscapeRates.largestDeviationOf(runs, published, new double[] {0.1, 0.2})
                .at(level());
        assertThat(largest.value()).isCloseTo(3, within(1e-12));
        assertThat(largest.low()).isBetween(0.0, 3.0);
        assertThatThrownBy(() -> EscapeRates.largestDeviationOf(runs, new double[1], published))
                .hasMessage("2 runs cannot be compared with 1 published rates and 2 allowances");
    }

    /** Two deviations at once have a wider interval than either at the same level; one that is within its error has the lower end 0. */
    @Test
    void the_intervals_of_the_deviations_hold_together() {
        Survival run = falling(2);
        Estimate alone = EscapeRates.largestDeviationOf(List.of(run), new double[] {LN_2}, new double[] {1})
                .at(level());
        Estimate both = EscapeRates.largestDeviationOf(
                        List.of(run, run), new double[] {LN_2, LN_2}, new double[] {1, 1})
                .at(level());
        assertThat(alone.low()).isZero();
        assertThat(both.high()).isGreaterThan(alone.high());
    }

    /** The same experiment under two names has one rate, so the elasticity in anything is 0 within its error. */
    @Test
    void an_elasticity_vanishes_where_nothing_depends_on_the_parameter() {
        Experiment experiment = Survivals.watched(
                Experiment.on(WELL).steps(12).trajectories(4_000).from(Start.uniform(-3.6, 3.6)), Basin.LEFT);
        try (Ensemble ensemble = new Ensemble(1)) {
            var runs = List.of(
                    ensemble.run(experiment.batchSize(20), Seed.root(1)),
                    ensemble.run(experiment.batchSize(21), Seed.root(2)));
            var elasticity = EscapeRates.elasticity(runs, e -> e.batches().batchSize() == 20 ? 1 : StrictMath.E)
                    .at(level());
            assertThat(elasticity.low()).isNegative();
            assertThat(elasticity.high()).isPositive();
        }
    }

    @Test
    void the_law_is_that_of_the_experiments_own_settings() {
        Experiment experiment =
                Experiment.on(WELL).learningRate(0.009).batchSize(25).labelNoise(2);

        assertThat(EscapeRates.law(experiment)).isEqualTo(new QuasiStationaryLaw(WELL, 0.009, 25, 2, -3.6, -0.6));
        assertThatThrownBy(() -> EscapeRates.law(experiment.momentum(0.5)))
                .hasMessage("the one-step kernel has no momentum, but the experiment's is 0.5");
    }

    /** The share inside is divided by {@code factor} at every step from 3 to 5. */
    private static Survival falling(int factor) {
        long[][] patterns = IntStream.rangeClosed(3, 5)
                .mapToObj(last -> new long[] {(1L << last + 1) - 1})
                .toArray(long[][]::new);
        long square = (long) factor * factor;
        return new Survival(
                0, 6, patterns, new long[] {1000 * (square - factor), 1000 * (factor - 1), 1000}, new boolean[] {
                    true, true, true
                });
    }

    private static double value(Estimator estimator) {
        return estimator.at(level()).value();
    }

    private static Level level() {
        return new Level(1e-3, Bootstrap.with(Seed.root(1)), false);
    }
}
