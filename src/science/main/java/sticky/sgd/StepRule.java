package sticky.sgd;

import sticky.data.Batches;
import sticky.model.Landscape;

/**
 * One step of stochastic gradient descent: with the batch gradient g = 2 (m_xx Q - m_xy) grad Q,
 *
 * <pre>v &lt;- mu v + g,    w &lt;- w - eta v,    v = 0 at the start.</pre>
 *
 * <p>Plain gradient descent is this rule fed with m_xx = 1, m_xy = 0. With {@code gaussianNoise} (GDN) the batch gradient is replaced
 * by a Gaussian of the same mean, 2 Q grad Q, and covariance, C = (4/B)(2 Q^2 + sigma^2) grad Q grad Q^T; since C has rank one, a
 * single standard normal xi does: g = 2 (Q - sqrt((2 Q^2 + sigma^2)/B) xi) grad Q.
 *
 * <p>With {@code isotropicNoise} a > 0 that Gaussian has the same deviation a in every direction wherever w is, as in Langevin dynamics:
 * g = 2 Q grad Q + a xi. The engine draws one normal a step, so this is for models with one weight.
 *
 * <p>Source: write-up, section on notation; the covariance is exact for Gaussian data (Isserlis). Isotropic noise: Zhu, Wu, Yu, Wu and
 * Ma, The Anisotropic Noise in Stochastic Gradient Descent, ICML 2019, <a href="https://arxiv.org/abs/1803.00195">arXiv 1803.00195</a>.
 *
 * @param learningRate eta
 * @param momentum mu
 * @param gaussianNoise whether the noise is replaced by Gaussian noise, of the same covariance unless it is isotropic
 * @param isotropicNoise a, the standard deviation of each component of the gradient's noise; 0 unless the noise is isotropic
 */
public record StepRule(double learningRate, double momentum, boolean gaussianNoise, double isotropicNoise) {

    /**
     * @throws IllegalArgumentException if eta is not in (0, infinity), mu not in [0, 1), a not in [0, infinity), or a positive without
     *     Gaussian noise
     */
    public StepRule {
        if (!(learningRate > 0 && learningRate < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("learning rate " + learningRate + " is out of range (0, infinity)");
        }
        if (!(momentum >= 0 && momentum < 1)) {
            throw new IllegalArgumentException("momentum " + momentum + " is out of range [0, 1)");
        }
        if (!(isotropicNoise >= 0 && isotropicNoise < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("isotropic noise " + isotropicNoise + " is out of range [0, infinity)");
        }
        if (isotropicNoise > 0 && !gaussianNoise) {
            throw new IllegalArgumentException(
                    "isotropic noise " + isotropicNoise + " is Gaussian noise, but the rule has none");
        }
    }

    /** A rule whose noise, if Gaussian, has SGD's covariance. */
    public StepRule(double learningRate, double momentum, boolean gaussianNoise) {
        this(learningRate, momentum, gaussianNoise, 0);
    }

    /** SGD without momentum. */
    public static StepRule sgd(double learningRate) {
        return new StepRule(learningRate, 0, false);
    }

    /** The same rule with another learning rate. */
    public StepRule withLearningRate(double other) {
        return new StepRule(other, momentum, gaussianNoise, isotropicNoise);
    }

    /** The same rule with another momentum. */
    public StepRule withMomentum(double other) {
        return new StepRule(learningRate, other, gaussianNoise, isotropicNoise);
    }

    /**
     * The rule at work on a group of {@code lanes} trajectories, with their velocities.
     *
     * @throws IllegalArgumentException if the noise is isotropic and the landscape has not one weight
     */
    public Stepper open(Landscape landscape, Batches batches, int lanes) {
        return new Stepper(this, landscape, batches, lanes);
    }
}
