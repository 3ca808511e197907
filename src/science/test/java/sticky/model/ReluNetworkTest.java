package sticky.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReluNetworkTest {
    private static final ReluNetwork NETWORK = new ReluNetwork(2);
    private static final double[] W = {2, 1, -1, 3, -2, 1};

    /** 2 max(0, x - 1) + 3 max(0, 1 - 2 x). */
    @Test
    void unitsAreRectified() {
        assertThat(NETWORK.value(W, 3)).isEqualTo(4);
        assertThat(NETWORK.value(W, -1)).isEqualTo(9);
        assertThat(NETWORK.value(W, .75)).isZero();
    }

    @Test
    void theGradientIsTheValuesSlope() {
        for (double x : new double[] {-1, .75, 3}) {
            double[] gradient = NETWORK.gradient(W, x);
            for (int k = 0; k < W.length; k++) {
                double[] up = W.clone();
                double[] down = W.clone();
                up[k] += 1e-6;
                down[k] -= 1e-6;
                double slope = (NETWORK.value(up, x) - NETWORK.value(down, x)) / 2e-6;
                assertThat(gradient[k]).isCloseTo(slope, within(1e-8));
            }
        }
    }

    /** Away from the kinks the second derivative is that of a (b x + c). */
    @Test
    void awayFromKinksOnlyTheOuterWeightBends() {
        double[][] h = NETWORK.hessian(W, 3);

        assertThat(h[0]).containsExactly(0, 3, 1, 0, 0, 0);
        assertThat(h[1]).containsExactly(3, 0, 0, 0, 0, 0);
        assertThat(h[3]).containsOnly(0);
    }

    @Test
    void aUnitHasAKinkWhereItsInputIsZero() {
        List<Network.Kink> kinks = NETWORK.kinks(W);

        assertThat(kinks).extracting(Network.Kink::x).containsExactly(1.0, .5);
        assertThat(kinks.get(1).curvature()[4][4]).isEqualTo(1.5 * .25);
        assertThat(kinks.get(1).curvature()[4][5]).isEqualTo(1.5 * .5);
        assertThat(NETWORK.kinks(new double[] {1, 0, 1, 0, 0, 0})).isEmpty();
    }

    @Test
    void refusesNoUnits() {
        assertThatThrownBy(() -> new ReluNetwork(0)).hasMessage("number of units 0 is out of range [1, 100]");
    }
}
