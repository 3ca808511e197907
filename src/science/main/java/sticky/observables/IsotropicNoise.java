package sticky.observables;

import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;
import sticky.ensemble.Experiment;
import sticky.ensemble.Start;
import sticky.sgd.GradientNoise;

/**
 * Isotropic noise as large as SGD's at the start: the variance of each component of the gradient's noise is the trace of C over the number
 * of weights, averaged over the law of the start, and then stays what it is.
 *
 * <p>Source: "GLD constant" of Zhu, Wu, Yu, Wu and Ma, ICML 2019, <a href="https://arxiv.org/abs/1803.00195">arXiv 1803.00195</a>.
 */
public final class IsotropicNoise {
    /** Exact for polynomials of degree 79: C of the landscapes here has a degree below 30. */
    private static final int NODES = 40;

    private IsotropicNoise() {}

    /**
     * Returns the experiment with its noise replaced.
     *
     * @throws IllegalArgumentException if the landscape has not one weight, or the start is neither one point nor uniform
     */
    public static Experiment ofTheSameTrace(Experiment sgd) {
        return sgd.isotropicNoise(StrictMath.sqrt(meanTrace(sgd)));
    }

    /** The trace of C averaged over the start. */
    static double meanTrace(Experiment sgd) {
        if (sgd.landscape().dimension() != 1) {
            throw new IllegalArgumentException(
                    "dimension " + sgd.landscape().dimension() + " is out of range [1, 1] for isotropic noise");
        }
        GradientNoise noise = new GradientNoise(
                sgd.landscape(), sgd.batches().batchSize(), sgd.batches().labelNoise());
        Start start = sgd.start().isEmpty() ? null : sgd.start().get(0);
        if (start instanceof Start.At at) {
            return trace(noise, at.value());
        }
        if (start instanceof Start.Uniform uniform && uniform.low() < uniform.high()) {
            GaussIntegrator rule = new GaussIntegratorFactory().legendre(NODES, uniform.low(), uniform.high());
            return rule.integrate(w -> trace(noise, w)) / (uniform.high() - uniform.low());
        }
        throw new IllegalArgumentException(
                "the start " + sgd.start() + " is neither one point nor uniform on an interval");
    }

    private static double trace(GradientNoise noise, double w) {
        return noise.covariance(new double[] {w})[0][0];
    }
}
