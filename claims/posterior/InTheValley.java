package posterior;

import sticky.claim.Runs;
import sticky.ensemble.Experiment;
import sticky.model.Landscape;
import sticky.observables.Agreement;
import sticky.observables.Posteriors;
import sticky.posterior.TabulatedDistribution;
import sticky.statistics.Estimator;

/**
 * SGD in a valley beside the posterior for as many samples as it has seen, n = T B, its prior uniform on the box |w1| < 0.1, |w2| < reach.
 *
 * @param values whose values of |w2| are compared with the posterior's distribution
 * @param sgd SGD, started in the prior's box
 * @param reach half the prior's width in w2
 */
record InTheValley(Values values, Experiment sgd, double reach) {

    /** Those of SGD's kept trajectories, or as many draws from the posterior itself. */
    enum Values {
        SGD,
        POSTERIOR
    }

    private record Key(Landscape valley, double samples, double reach) {}

    static InTheValley of(Experiment sgd, double reach) {
        return new InTheValley(Values.SGD, sgd, reach);
    }

    InTheValley of(Values other) {
        return new InTheValley(other, sgd, reach);
    }

    InTheValley sgd(Experiment other) {
        return new InTheValley(values, other, reach);
    }

    double[] moduli(Runs runs) {
        double[] kept = Agreement.moduli(runs.of(sgd));
        return values == Values.SGD ? kept : posterior(runs).sample(kept.length, runs.seed("posterior").stream(0));
    }

    TabulatedDistribution posterior(Runs runs) {
        return posterior(runs, Posteriors.samples(sgd));
    }

    TabulatedDistribution posterior(Runs runs, double samples) {
        Key key = new Key(sgd.landscape(), samples, reach);
        return runs.once(
                key, () -> Posteriors.ofW2(key.valley, key.samples, key.reach).ofModulus());
    }

    /** The Kolmogorov-Smirnov distance of |w2| to the posterior. */
    Estimator distance(Runs runs) {
        return Agreement.distance(moduli(runs), posterior(runs));
    }
}
