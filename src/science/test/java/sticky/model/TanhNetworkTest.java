package sticky.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TanhNetworkTest {
    private static final TanhNetwork NETWORK = new TanhNetwork(2);
    private static final double[] W = {.8, 1.2, .3, -.5, .6, -.4};
    private static final double STEP = 1e-5;

    @Test
    void isASumOfUnits() {
        assertThat(NETWORK.dimension()).isEqualTo(6);
        assertThat(NETWORK.value(W, .5)).isCloseTo(.8 * Math.tanh(.9) - .5 * Math.tanh(-.1), within(1e-15));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-2, -.3, 0, .7, 3})
    void theGradientIsThatOfTheValue(double x) {
        double[] gradient = NETWORK.gradient(W, x);
        for (int k = 0; k < W.length; k++) {
            double slope = (NETWORK.value(moved(k, STEP), x) - NETWORK.value(moved(k, -STEP), x)) / (2 * STEP);
            assertThat(gradient[k]).as("weight " + k).isCloseTo(slope, within(1e-9));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {-2, -.3, 0, .7, 3})
    void theHessianIsThatOfTheGradient(double x) {
        double[][] hessian = NETWORK.hessian(W, x);
        for (int k = 0; k < W.length; k++) {
            double[] above = NETWORK.gradient(moved(k, STEP), x);
            double[] below = NETWORK.gradient(moved(k, -STEP), x);
            for (int j = 0; j < W.length; j++) {
                assertThat(hessian[j][k])
                        .as("weights " + j + ", " + k)
                        .isCloseTo((above[j] - below[j]) / (2 * STEP), within(1e-8));
            }
        }
    }

    @Test
    void refusesNoUnits() {
        assertThatThrownBy(() -> new TanhNetwork(0)).hasMessage("number of units 0 is out of range [1, 100]");
    }

    private static double[] moved(int k, double by) {
        double[] w = W.clone();
        w[k] += by;
        return w;
    }
}
