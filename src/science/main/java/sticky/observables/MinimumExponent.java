package sticky.observables;

import java.util.LinkedHashMap;
import java.util.Map;
import sticky.data.Batches;
import sticky.ensemble.Experiment;
import sticky.model.DoubleWell;
import sticky.random.Seed;
import sticky.stability.LyapunovExponent;
import sticky.stability.MomentumExponent;
import sticky.statistics.Estimate;
import sticky.statistics.Estimator;

/**
 * The Lyapunov exponent of SGD at a minimum of order 2, per step, at an experiment's own settings: the minimum attracts where it is
 * negative and repels where it is positive.
 *
 * @param factor c = 2 eta Q'', with the second derivative along the first axis
 * @param batches where m_xy comes from
 * @param momentum mu
 */
public record MinimumExponent(double factor, Batches batches, double momentum) {

    /** Returns the exponent of an experiment at a point where Q has order 2 along the first axis. */
    public static MinimumExponent at(Experiment experiment, double... point) {
        double second = experiment.landscape().hessian(point)[0][0];
        return new MinimumExponent(
                LyapunovExponent.factor(experiment.rule().learningRate(), second),
                experiment.batches(),
                experiment.rule().momentum());
    }

    /**
     * Returns the exponent at the minimum -w0 of a double well.
     *
     * @throws IllegalArgumentException if the landscape is not a double well with d1 = 2
     */
    public static MinimumExponent inTheWell(Experiment experiment) {
        return at(experiment, -well(experiment).w0());
    }

    /** Returns the exponent of the distance w1 to the line of the radial valley with d = 2, at the place w2 on it. */
    public static MinimumExponent onTheLine(Experiment experiment, double w2) {
        return at(experiment, 0, w2);
    }

    static DoubleWell well(Experiment experiment) {
        if (experiment.landscape() instanceof DoubleWell well && well.d1() == 2) {
            return well;
        }
        throw new IllegalArgumentException(
                "the landscape " + experiment.landscape().label() + " is not a double well with d1 = 2");
    }

    /**
     * Returns E ln |1 + c m_xy| under the exact law of a batch, by quadrature.
     *
     * @throws IllegalArgumentException if there is momentum: then there is no such formula
     */
    public Estimate exact() {
        return withBatchSize(withoutMomentum().batchSize());
    }

    /**
     * Returns the same if m_xy were Gaussian.
     *
     * @throws IllegalArgumentException if there is momentum
     */
    public Estimate gaussian() {
        Batches without = withoutMomentum();
        return new LyapunovExponent(without.batchSize(), without.labelNoise()).gaussian(factor);
    }

    /** The exact exponent for another batch size, which need not be whole. */
    Estimate withBatchSize(double batchSize) {
        return new LyapunovExponent(batchSize, batches.labelNoise()).exact(factor);
    }

    /**
     * Returns the exponent measured on products of random matrices; the replicate is a chain.
     *
     * @param chains independent chains, at least 2
     * @param steps steps per chain, at least 1
     * @param seed their random numbers
     */
    public Estimator product(int chains, int steps, Seed seed) {
        return level -> product(chains, steps, seed, level.alpha());
    }

    /** Returns the same with its interval at an error rate, for a picture. */
    public Estimate product(int chains, int steps, Seed seed, double alpha) {
        return new MomentumExponent(batches, momentum).estimate(factor, chains, steps, seed, alpha);
    }

    /** Returns every setting by name, for evidence files. */
    public Map<String, Object> settings() {
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("momentum", momentum);
        settings.put("factor", factor);
        settings.putAll(batches.settings());
        return settings;
    }

    private Batches withoutMomentum() {
        if (momentum != 0) {
            throw new IllegalArgumentException(
                    "E ln |1 + c m_xy| is the exponent without momentum, but the momentum is " + momentum);
        }
        return batches;
    }
}
