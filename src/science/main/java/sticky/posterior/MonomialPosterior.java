package sticky.posterior;

import java.util.stream.IntStream;
import org.apache.commons.math3.special.Gamma;
import org.apache.commons.statistics.distribution.GammaDistribution;

/**
 * The posterior of Q = w^d under a flat prior on the line, in closed form: the density is proportional to exp(-n w^(2d) / (2 sigma^2)), so
 * that n w^(2d) / (2 sigma^2) has the gamma law of shape lambda = 1/(2d), whose mean is the learning coefficient lambda itself.
 *
 * <p>Source: substitution in the density; Watanabe, Algebraic Geometry and Statistical Learning Theory, 2009, for the meaning of lambda.
 *
 * @param degree d
 * @param samples n
 * @param labelNoise sigma
 */
public record MonomialPosterior(int degree, double samples, double labelNoise) {

    /** @throws IllegalArgumentException if d is not in [1, 20], n not in (0, infinity), or sigma not in (0, infinity) */
    public MonomialPosterior {
        if (!(degree >= 1 && degree <= 20)) {
            throw new IllegalArgumentException("degree " + degree + " is out of range [1, 20]");
        }
        if (!(samples > 0 && samples < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("number of samples " + samples + " is out of range (0, infinity)");
        }
        if (!(labelNoise > 0 && labelNoise < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("label noise " + labelNoise + " is out of range (0, infinity)");
        }
    }

    /** The learning coefficient, 1/(2d). */
    public double learningCoefficient() {
        return 1 / (2.0 * degree);
    }

    /** n Q(w)^2 / (2 sigma^2): the loss in the units in which its mean under this posterior is the learning coefficient. */
    public double scaledLoss(double w) {
        return samples * StrictMath.pow(Math.abs(w), 2.0 * degree) / (2 * labelNoise * labelNoise);
    }

    /** The density at w. */
    public double density(double w) {
        double scale = StrictMath.pow(samples / (2 * labelNoise * labelNoise), learningCoefficient());
        double gamma = Gamma.gamma(learningCoefficient());
        return degree * scale / gamma * StrictMath.exp(-scaledLoss(w));
    }

    /** The distribution function at w. */
    public double cumulative(double w) {
        double within = law().cumulativeProbability(scaledLoss(w));
        return w < 0 ? (1 - within) / 2 : (1 + within) / 2;
    }

    /** The quantiles at the probabilities (i + 1/2)/m, {@code double[m]}, ascending. */
    public double[] quantiles(int m) {
        return IntStream.range(0, m).mapToDouble(i -> quantile((i + 0.5) / m)).toArray();
    }

    private double quantile(double probability) {
        double within = Math.abs(2 * probability - 1);
        double scaled = law().inverseCumulativeProbability(within);
        double w = StrictMath.pow(2 * labelNoise * labelNoise * scaled / samples, learningCoefficient());
        return probability < 0.5 ? -w : w;
    }

    private GammaDistribution law() {
        return GammaDistribution.of(learningCoefficient(), 1);
    }
}
