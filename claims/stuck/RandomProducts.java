package stuck;

import java.util.Map;
import sticky.claim.Lab;
import sticky.claim.Runs;
import sticky.figure.Bands;
import sticky.observables.MinimumExponent;
import sticky.statistics.Estimate;
import sticky.statistics.Estimator;

/** Exponents measured on products of random matrices, recorded as evidence. Those of one seed share their random numbers. */
final class RandomProducts {
    private static final int CHAINS = 400;
    private static final int STEPS = 2_500;

    private RandomProducts() {}

    /** Returns the exponent at the minimum -w0 of a double well. */
    static Estimator inTheWell(Runs runs, MinimumExponent exponent) {
        return of(runs, "product, momentum " + exponent.momentum(), "product", exponent);
    }

    /** Returns the exponent at a place on the line of the radial valley. */
    static Estimator onTheLine(Runs runs, MinimumExponent exponent, double w2) {
        return of(runs, "exponent of w1 at |w2| = " + w2, "product at |w2| = " + w2, exponent);
    }

    private static Estimator of(Runs runs, String name, String seed, MinimumExponent exponent) {
        int chains = Math.max(2, runs.scaled(CHAINS));
        Map<String, Object> settings = exponent.settings();
        settings.put("replicates", "chains of random matrices");
        settings.put("stepsPerChain", STEPS);
        runs.record(name, settings, chains);
        return exponent.product(chains, STEPS, runs.seed(seed));
    }

    /** Returns the exponent of fewer chains, for a picture. */
    static Estimate sketch(Lab lab, String seed, MinimumExponent exponent, int chains) {
        return exponent.product(chains, STEPS, lab.seed(seed), Bands.ERROR_RATE);
    }
}
