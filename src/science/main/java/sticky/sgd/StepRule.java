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
 * <p>Source: write-up, section on notation; the covariance is exact for Gaussian data (Isserlis).
 *
 * @param learningRate eta
 * @param momentum mu
 * @param gaussianNoise whether the noise is replaced by Gaussian noise of the same covariance
 */
public record StepRule(double learningRate, double momentum, boolean gaussianNoise) {

    /** @throws IllegalArgumentException if eta is not in (0, infinity) or mu not in [0, 1) */
    public StepRule {
        if (!(learningRate > 0 && learningRate < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("learning rate " + learningRate + " is out of range (0, infinity)");
        }
        if (!(momentum >= 0 && momentum < 1)) {
            throw new IllegalArgumentException("momentum " + momentum + " is out of range [0, 1)");
        }
    }

    /** SGD without momentum. */
    public static StepRule sgd(double learningRate) {
        return new StepRule(learningRate, 0, false);
    }

    /** The rule at work on a group of {@code lanes} trajectories, with their velocities. */
    public Stepper open(Landscape landscape, Batches batches, int lanes) {
        return new Stepper(this, landscape, batches, lanes);
    }
}
