package sticky.ensemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static sticky.ensemble.Start.at;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import sticky.model.RadialValley;
import sticky.random.Seed;

/**
 * Mean and covariance of one step, of SGD and of SGD with Gaussian noise: 2 Q grad Q and C = (4/B)(2 Q^2 + sigma^2) grad Q grad Q^T. At
 * (.6, .8) in the valley of degree 1, where r = 1: Q = .6, grad Q = (2.44, 1.92). With eta = 1 the batch gradient is start - end.
 */
class StepNoiseTest {
    private static final int N = 100_000;
    private static final int B = 5;
    private static final double SIGMA = .7;
    private static final double Q = .6;
    private static final double[] SLOPE = {2.44, 1.92};

    /** Variance of u = Q (m_xx - 1) - m_xy, half the noise of the factor of grad Q. */
    private static final double VARIANCE = (2 * Q * Q + SIGMA * SIGMA) / B;

    static final Experiment SGD = Experiment.on(new RadialValley(1))
            .learningRate(1)
            .batchSize(B)
            .labelNoise(SIGMA)
            .from(at(.6), at(.8))
            .steps(1)
            .trajectories(N);

    /**
     * E u^4 = Q^4 mu4 + 6 Q^2 (sigma^2/B)(mu3 + mu2) + 3 (sigma^4/B^2)(1 + 2/B), with the central moments mu2 = 2/B, mu3 = 8/B^2,
     * mu4 = 12 (B + 4)/B^3 of m_xx, since m_xy given m_xx is normal.
     */
    @Test
    void oneStepOfSgdHasTheStatedMeanAndCovariance() {
        assertStepOfSgd(SGD);
    }

    static void assertStepOfSgd(Experiment sgd) {
        double mu2 = 2.0 / B;
        double mu3 = 8.0 / (B * B);
        double mu4 = 12.0 * (B + 4) / (B * B * B);
        double label = SIGMA * SIGMA / B;
        double fourth = Math.pow(Q, 4) * mu4 + 6 * Q * Q * label * (mu3 + mu2) + 3 * label * label * (1 + 2.0 / B);

        assertMeanAndCovariance(sgd, fourth);
    }

    @Test
    void oneStepWithGaussianNoiseHasTheSameMeanAndCovariance() {
        assertMeanAndCovariance(SGD.gaussianNoise(), 3 * VARIANCE * VARIANCE);
    }

    /** Rank one: every batch gradient is along grad Q; the two coordinates agree to the rounding of start - end. */
    @Test
    void theNoiseIsAlongTheGradientOnly() {
        double[][] g = gradients(SGD);
        for (int i = 0; i < N; i++) {
            assertThat(g[0][i] * SLOPE[1] - g[1][i] * SLOPE[0]).isCloseTo(0, within(1e-13));
        }
    }

    /** Bounds: five standard errors, from the fourth moment of u. */
    private static void assertMeanAndCovariance(Experiment experiment, double fourthMoment) {
        double[][] g = gradients(experiment);
        for (int j = 0; j < 2; j++) {
            double[] gj = g[j];
            double meanJ = 2 * Q * SLOPE[j];
            assertThat(IntStream.range(0, N).mapToDouble(i -> gj[i]).sum() / N)
                    .isCloseTo(meanJ, within(5 * 2 * SLOPE[j] * Math.sqrt(VARIANCE / N)));
            for (int k = 0; k <= j; k++) {
                double[] gk = g[k];
                double meanK = 2 * Q * SLOPE[k];
                double scale = 4 * SLOPE[j] * SLOPE[k];
                double covariance = IntStream.range(0, N)
                                .mapToDouble(i -> (gj[i] - meanJ) * (gk[i] - meanK))
                                .sum()
                        / N;
                assertThat(covariance)
                        .isCloseTo(
                                scale * VARIANCE,
                                within(5 * scale * Math.sqrt((fourthMoment - VARIANCE * VARIANCE) / N)));
            }
        }
    }

    private static double[][] gradients(Experiment experiment) {
        try (Ensemble ensemble = new Ensemble(2)) {
            Run run = ensemble.run(experiment, Seed.root(1).child("one step"));
            assertThat(run.diverged()).isZero();
            double[][] gradients = new double[2][N];
            for (int k = 0; k < 2; k++) {
                for (int i = 0; i < N; i++) {
                    gradients[k][i] = run.start(k)[i] - run.end(k)[i];
                }
            }
            return gradients;
        }
    }
}
