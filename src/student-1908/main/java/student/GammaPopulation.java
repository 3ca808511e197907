package student;

import org.apache.commons.rng.sampling.distribution.AhrensDieterMarsagliaTsangGammaSampler;
import org.apache.commons.rng.sampling.distribution.SharedStateContinuousSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import sticky.random.Stream;

/**
 * The gamma populations, from the normal one at skewness 0 by way of the exponential one at skewness 2.
 *
 * <p>Formula: x = (G - k) / sqrt(k), where G is a gamma variate of shape k = 4 / skewness^2. Its fourth cumulant is 6/k = 1.5 skewness^2.
 *
 * @param skewness in [0, 100]
 */
public record GammaPopulation(double skewness) implements Population {

    /** @throws IllegalArgumentException if the skewness is not in [0, 100] */
    public GammaPopulation {
        if (!(skewness >= 0 && skewness <= 100)) {
            throw new IllegalArgumentException("skewness " + skewness + " is out of range [0, 100]");
        }
    }

    @Override
    public void draw(Stream random, double[] sample) {
        if (skewness == 0) {
            SharedStateContinuousSampler normal = ZigguratSampler.NormalizedGaussian.of(random);
            for (int i = 0; i < sample.length; i++) {
                sample[i] = normal.sample();
            }
            return;
        }
        double shape = 4 / (skewness * skewness);
        SharedStateContinuousSampler gamma = AhrensDieterMarsagliaTsangGammaSampler.of(random, shape, 1);
        for (int i = 0; i < sample.length; i++) {
            sample[i] = (gamma.sample() - shape) / Math.sqrt(shape);
        }
    }
}
