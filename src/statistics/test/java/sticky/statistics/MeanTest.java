package sticky.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.junit.jupiter.api.Test;
import sticky.random.Seed;

class MeanTest {

    /** Student's table: t = 2.776 for four degrees of freedom at 5 %. */
    @Test
    void theIntervalIsStudents() {
        Estimate mean = Mean.estimate(new double[] {1, 2, 3, 4, 5}, .05);
        assertThat(mean.value()).isEqualTo(3);
        assertThat(mean.high() - 3).isCloseTo(2.776445 * Math.sqrt(2.5 / 5), within(1e-5));
        assertThat(mean.low() - 3).isCloseTo(3 - mean.high(), within(1e-12));
        assertThat(mean.level()).isEqualTo(.95);
    }

    @Test
    void itMissesAsOftenAsItSaysEvenForFewNormals() {
        Coverage.isAsStated(7, 4_000, i -> {
            var normal = ZigguratSampler.NormalizedGaussian.of(Seed.root(5).stream(i));
            double[] values = new double[4];
            for (int k = 0; k < values.length; k++) {
                values[k] = 7 + 3 * normal.sample();
            }
            return Mean.estimate(values, Coverage.ALPHA);
        });
    }

    /** On the log scale it is Student's interval of the logarithms, carried back. */
    @Test
    void on_the_log_scale_it_is_the_geometric_mean() {
        Estimate mean = Mean.estimate(new double[] {1, 4, 16}, Scale.LOG, .05);
        Estimate logs = Mean.estimate(new double[] {0, Math.log(4), Math.log(16)}, .05);
        assertThat(mean.value()).isCloseTo(4, within(1e-14));
        assertThat(Math.log(mean.low())).isCloseTo(logs.low(), within(1e-12));
        assertThat(Math.log(mean.high())).isCloseTo(logs.high(), within(1e-12));
        assertThatThrownBy(() -> Mean.estimate(new double[] {1, 0}, Scale.LOG, .05))
                .hasMessage("value 0.0 at index 1 has no place on the scale LOG");
    }

    /** Groups of 30 normals, 8 of them: ln of a variance is close to normal, its mean psi(29/2) - ln(29/2). */
    @Test
    void the_spread_of_few_groups_is_missed_as_often_as_stated() {
        double truth = Math.exp(-0.034879);
        Coverage.isAsStated(truth, 1_000, i -> {
            double[] variances = new double[8];
            for (int g = 0; g < variances.length; g++) {
                variances[g] = Variance.of(Draws.normal("group " + g, i, 30));
            }
            return Mean.estimate(variances, Scale.LOG, Coverage.ALPHA);
        });
    }

    @Test
    void equalValuesHaveNoSpread() {
        assertThat(Mean.estimate(new double[] {2, 2, 2}, .01)).isEqualTo(new Estimate(2, 2, 2, .99));
    }

    /**
     * Two samples of 300 with a relative error of 0.6/sqrt(12 x 300) = 0.01 of the mean: that of the ratio is 0.01 sqrt 2, and z = 1.96 at
     * 5 %. The values are the same up to a factor, so that one resample for both would leave no error at all.
     */
    @Test
    void the_errors_of_two_means_add_up_in_their_ratio() {
        var random = Seed.root(9).stream(0);
        double[] lower = DoubleStream.generate(() -> 0.7 + 0.6 * random.nextDouble())
                .limit(300)
                .toArray();
        double[] upper = Arrays.stream(lower).map(value -> 2 * value).toArray();
        Bootstrap bootstrap = Bootstrap.with(Seed.root(9).child("bootstrap"));

        Estimate ratio = Estimators.ratioOfMeans(upper, lower).at(new Level(0.05, bootstrap, false));
        assertThat(ratio.value()).isEqualTo(2);
        assertThat(Math.log(ratio.high() / ratio.low()) / 2).isCloseTo(1.96 * 0.01 * Math.sqrt(2), within(0.004));
        assertThatThrownBy(() -> Estimators.ratioOfMeans(upper, lower).at(new Level(0.05, bootstrap, true)))
                .hasMessageContaining("share their random numbers");
    }

    @Test
    void whatIsNoSampleIsRefused() {
        assertThatThrownBy(() -> Mean.estimate(new double[] {1}, .05)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Mean.estimate(new double[] {1, Double.NaN}, .05))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Mean.estimate(new double[] {1, 2}, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
