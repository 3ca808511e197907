package sticky.statistics;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import sticky.random.Seed;

/** Samples for the tests, each from its own stream. */
final class Draws {
    static final Seed SEED = Seed.root(1);

    private Draws() {}

    static double[] normal(String name, long stream, int size) {
        var sampler = ZigguratSampler.NormalizedGaussian.of(SEED.child(name).stream(stream));
        return sampler.samples(size).toArray();
    }

    static double[] uniform(String name, long stream, int size, DoubleUnaryOperator map) {
        UniformRandomProvider random = SEED.child(name).stream(stream);
        return random.doubles(size).map(map).toArray();
    }

    /** Terms that no estimate by order statistics looks at, but for the error rate. */
    static Level level(double alpha) {
        return new Level(alpha, Bootstrap.with(SEED), false);
    }
}
