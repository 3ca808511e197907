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

    /** Rates ln 2 and ln 4 are off from published ones by 0.3 and -0.4. */
    @Test
    void differences_are_from_each_published_rate() {
        List<Survival> runs = List.of(falling(2), falling(4));
        double[] published = {LN_2 - 0.3, 2 * LN_2 + 0.4};

        assertThat(value(
                        EscapeRates.difference(runs, published, s -> s.average().orElseThrow())))
                .isCloseTo(Math.sqrt(0.125), within(1e-12));
        assertThat(value(EscapeRates.difference(runs, published, s -> s.max().orElseThrow())))
                .isCloseTo(0.4, within(1e-12));
        assertThatThrownBy(() -> EscapeRates.difference(runs, new double[1], s -> 0))
                .hasMessage("2 runs cannot be compared with 1 published rates");
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

    /** In w/w0 the dynamics depends on eta w0^4, B and sigma/w0^3 only, so these two wells have one rate, whatever the parameter. */
    @Test
    void the_predicted_rate_is_the_same_in_similar_wells() {
        Experiment small = Experiment.on(WELL).learningRate(0.01);
        Experiment large =
                Experiment.on(new DoubleWell(3.6, 1, 2)).learningRate(0.01 / 16).labelNoise(8);

        assertThat(EscapeRates.predictedElasticity(
                        List.of(small, large), e -> e.batches().labelNoise(), 60))
                .isCloseTo(0, within(1e-9));
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
