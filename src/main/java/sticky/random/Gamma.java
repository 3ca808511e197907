package sticky.random;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/**
 * Gamma variates of one shape, by the method of Marsaglia and Tsang (2000): the same numbers, to the last bit, as Commons RNG's {@code
 * AhrensDieterMarsagliaTsangGammaSampler} makes of the same stream, with fewer logarithms.
 *
 * <p>Formula: with d = shape - 1/3, c = 1/(3 sqrt d), x a standard normal and v = (1 + c x)^3, d v is accepted when log u &lt; h(x) =
 * x^2/2 + d (1 - v + log v). The published squeeze u &lt; 1 - .0331 x^4 spares the logarithms, but since it must do for every shape it
 * fails once in ten. This one knows the shape: from the series of log(1 + c x), where c x &ge; -1/2,
 *
 * <pre>h(x) = -3 d sum_{n &ge; 4} (-c x)^n / n &ge; -(3/2) d (c x)^4 = -x^4/(54 d),    and exp h &ge; 1 + h,</pre>
 *
 * so that u &lt; 1 - x^4/(54 d) accepts, and fails once in 18 d. Source: our derivation.
 */
public final class Gamma {
    private final UniformRandomProvider generator;
    private final ZigguratSampler.NormalizedGaussian normal;
    private final double d;
    private final double c;
    private final double squeeze;
    private final double scaledD;

    /**
     * @param generator where the numbers come from
     * @param shape the shape, alpha
     * @param scale what every variate is multiplied by
     * @throws IllegalArgumentException if the shape is not in [1, infinity) or the scale not in (0, infinity)
     */
    public Gamma(UniformRandomProvider generator, double shape, double scale) {
        if (!(shape >= 1 && shape < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("shape " + shape + " is out of range [1, infinity)");
        }
        if (!(scale > 0 && scale < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("scale " + scale + " is out of range (0, infinity)");
        }
        this.generator = generator;
        normal = ZigguratSampler.NormalizedGaussian.of(generator);
        d = shape - 1.0 / 3;
        c = 1.0 / 3 / Math.sqrt(d);
        squeeze = 1 / (54 * d);
        scaledD = scale * d;
    }

    /** The next variate. */
    public double sample() {
        while (true) {
            double x = normal.sample();
            double root = 1 + c * x;
            if (root <= 0) {
                continue;
            }
            double v = root * root * root;
            double square = x * x;
            double u = generator.nextDouble();
            if (u < 1 - squeeze * square * square && root >= .5 || accepts(u, square, v)) {
                return scaledD * v;
            }
        }
    }

    /** The full test. Its logarithms only accept or reject, as those inside Commons RNG's samplers do. */
    private boolean accepts(double u, double square, double v) {
        return Math.log(u) < .5 * square + d * (1 - v + Math.log(v));
    }
}
