package sticky.sgd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import sticky.data.DataSet;
import sticky.model.Monomial;
import sticky.random.Seed;
import sticky.statistics.Variance;

class DataSetNoiseTest {
    private static final DataSet DATA = DataSet.gaussian(40, 1, Seed.root(1).stream(0));

    @Test
    void theWholeDataSetHasNoNoise() {
        double[] whole = new DataSetNoise(new Monomial(1), DATA, 40, false).sample(.5, 50, Seed.root(2));
        double spread = Arrays.stream(whole).max().orElseThrow()
                - Arrays.stream(whole).min().orElseThrow();
        assertThat(spread).isLessThan(1e-14);
        // The gradient of the data set's own loss, 2 (m_xx Q - m_xy).
        double xy = 0;
        for (int i = 0; i < 40; i++) {
            xy += DATA.x()[i] * DATA.y()[i] / 40;
        }
        assertThat(whole[0]).isCloseTo(2 * (DATA.meanXX() * .5 - xy), within(1e-13));
    }

    @Test
    void withReplacementTheVarianceIsTheDataSets() {
        DataSetNoise noise = new DataSetNoise(new Monomial(2), DATA, 10, false).withReplacement();
        assertThat(Variance.of(noise.sample(.7, 40_000, Seed.root(3))) / noise.varianceWithReplacement(.7))
                .isCloseTo(1, within(.04));
    }

    /** Q = w at 1: per-sample gradients 2 (Q x - y) x are 2 and 4, with variance 1. */
    @Test
    void theVarianceOfASmallDataSetIsFoundByHand() {
        DataSet two = new DataSet("two", new double[] {1, 2}, new double[] {0, 1});
        assertThat(new DataSetNoise(new Monomial(1), two, 2, true).varianceWithReplacement(1))
                .isEqualTo(.5);
        // Q = w^3 at 1: the same Q, three times the slope.
        assertThat(new DataSetNoise(new Monomial(3), two, 1, true).varianceWithReplacement(1))
                .isEqualTo(9);
    }

    @Test
    void withoutReplacementItIsSmaller() {
        DataSetNoise noise = new DataSetNoise(new Monomial(2), DATA, 10, false);
        assertThat(Variance.of(noise.sample(.7, 40_000, Seed.root(3))) / noise.varianceWithReplacement(.7))
                .isCloseTo(30 / 39.0, within(.04));
    }

    @Test
    void refusesBatchesThatDoNotFit() {
        assertThatThrownBy(() -> new DataSetNoise(new Monomial(1), DATA, 41, false))
                .hasMessage("batch size 41 is out of range [1, 40]");
        assertThatThrownBy(() -> new DataSetNoise(new Monomial(1), DATA, 10, false).sample(0, 0, Seed.root(1)))
                .hasMessage("number of batches 0 is out of range [1, 2^31)");
    }
}
