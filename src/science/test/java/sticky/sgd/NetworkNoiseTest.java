package sticky.sgd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import sticky.model.Network;
import sticky.model.NumericalHessian;
import sticky.model.ReluNetwork;
import sticky.model.TanhNetwork;
import sticky.random.Seed;
import sticky.statistics.Variance;

class NetworkNoiseTest {
    private static final double[] TRUTH = {.8, 1.2, .3, -.5, .6, -.4};
    private static final NetworkNoise NOISE = new NetworkNoise(new TanhNetwork(2), TRUTH, 20, x -> .7);

    /** E[tanh(b x)^2] of a single unit, by a trapezoidal sum. */
    @Test
    void theHessianInAnOuterWeightIsAMeanSquare() {
        double expected = 0;
        for (int i = -9000; i <= 9000; i++) {
            double x = i * 1e-3;
            double t = Math.tanh(1.2 * x);
            expected += 2 * t * t * Math.exp(-.5 * x * x) / Math.sqrt(2 * Math.PI) * 1e-3;
        }
        double[] w = {.8, 1.2, 0};
        assertThat(new NetworkNoise(new TanhNetwork(1), w, 1, x -> 1).hessian(w)[0][0])
                .isCloseTo(expected, within(1e-10));
    }

    /** Beside the truth the loss is E (f_w - f_truth)^2, whose second difference H is. */
    @Test
    void theHessianIsTheLossesCurvature() {
        double[] w = TRUTH.clone();
        w[1] += .3;
        double[][] h = NOISE.hessian(w);
        double step = 1e-3;
        double curvature = (loss(w, 1, step) - 2 * loss(w, 1, 0) + loss(w, 1, -step)) / (step * step);
        assertThat(h[1][1]).isCloseTo(curvature, within(1e-6));
        assertThat(h[2][4]).isEqualTo(h[4][2]);
    }

    /** Beside the truth the kinks have a share in the curvature, by the delta function of the second derivative. */
    @Test
    void theHessianOfANetworkWithKinksIsTheLossesCurvatureToo() {
        ReluNetwork relu = new ReluNetwork(2);
        NetworkNoise noise = new NetworkNoise(relu, TRUTH, 20, x -> .7);
        double[] w = TRUTH.clone();
        w[2] += .4;
        w[4] -= .2;
        double[][] numerical =
                NumericalHessian.of(at -> loss(relu, at), w, 1e-2).matrix();
        double[][] h = noise.hessian(w);

        for (int j = 0; j < w.length; j++) {
            for (int k = 0; k < w.length; k++) {
                assertThat(h[j][k]).as("element " + j + ", " + k).isCloseTo(numerical[j][k], within(1e-3));
            }
        }
    }

    /** Far from the truth the mean gradient is that of E (f_w - f_truth)^2. */
    @Test
    void besideTheTruthTheMeanGradientIsTheLosses() {
        double[] w = TRUTH.clone();
        w[0] += .5;
        double[] gradients = NOISE.sample(w, 20_000, Seed.root(5))[0];
        double step = 1e-3;
        double slope = (loss(w, 0, step) - loss(w, 0, -step)) / (2 * step);

        assertThat(Arrays.stream(gradients).average().orElseThrow())
                .isCloseTo(slope, within(6 * Math.sqrt(Variance.of(gradients) / gradients.length)));
    }

    @Test
    void theSampledVarianceIsTheHessians() {
        NetworkNoise pairs = new NetworkNoise(new TanhNetwork(2), TRUTH, 2, x -> .7);
        double[][] g = pairs.sample(60_000, Seed.root(4));
        double[][] h = pairs.hessian(TRUTH);
        for (int k = 0; k < TRUTH.length; k++) {
            assertThat(Variance.of(g[k]) / (2 * .49 / 2 * h[k][k])).isCloseTo(1, within(.07));
        }
    }

    @Test
    void refusesWeightsThatDoNotFit() {
        assertThatThrownBy(() -> new NetworkNoise(new TanhNetwork(2), new double[3], 20, x -> 1))
                .hasMessage("a network of 6 weights cannot have 3");
        assertThatThrownBy(() -> new NetworkNoise(new TanhNetwork(2), TRUTH, 0, x -> 1))
                .hasMessage("batch size 0 is out of range [1, 1e6]");
    }

    private static double loss(double[] w, int weight, double by) {
        double[] moved = w.clone();
        moved[weight] += by;
        return loss(new TanhNetwork(2), moved);
    }

    private static double loss(Network network, double[] w) {
        double sum = 0;
        for (int i = -90_000; i <= 90_000; i++) {
            double x = i * 1e-4;
            double residual = network.value(w, x) - network.value(TRUTH, x);
            sum += residual * residual * Math.exp(-.5 * x * x) / Math.sqrt(2 * Math.PI) * 1e-4;
        }
        return sum;
    }
}
