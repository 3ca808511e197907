package sticky.posterior;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import sticky.model.Landscape;

/**
 * The posterior of a landscape with one weight given actual data sets, under a uniform prior on an interval that a barrier splits.
 *
 * <p>Formula: density proportional to exp(-n L(w)/2) on [low, high], L = m_xx Q^2 - 2 m_xy Q, in logarithms, by quadrature on panels
 * graded towards the zeros of Q. The data move the peaks by their own width, of order n^(-1/(2d)), so the same panels serve every data
 * set, and Q is evaluated on them once. With the expected means this is {@link Posterior} for the exact likelihood.
 */
public final class DataPosterior {
    /** Smaller than the rounding of a sum over all nodes. */
    private static final double NEGLIGIBLE = -45;

    private final double[] q;
    private final double[] weights;
    private final int firstAbove;

    private DataPosterior(double[] q, double[] weights, int firstAbove) {
        this.q = q;
        this.weights = weights;
        this.firstAbove = firstAbove;
    }

    /**
     * The posteriors of a landscape.
     *
     * @param landscape with one weight
     * @param low lower end of the prior
     * @param split the point between its two sides, a barrier
     * @param high upper end of the prior
     * @throws IllegalArgumentException if the landscape has not one weight, or a side is empty or not finite
     */
    public static DataPosterior of(Landscape landscape, double low, double split, double high) {
        if (!(landscape.dimension() == 1)) {
            throw new IllegalArgumentException("dimension " + landscape.dimension() + " is out of range [1, 1]");
        }
        Ranges.interval("left side", low, split);
        Ranges.interval("right side", split, high);
        LogQuadrature below = side(landscape, low, split);
        LogQuadrature above = side(landscape, split, high);
        double[] nodes = join(below.nodes(), above.nodes());
        double[] q =
                Arrays.stream(nodes).map(w -> landscape.value(new double[] {w})).toArray();
        return new DataPosterior(q, join(below.weights(), above.weights()), below.nodes().length);
    }

    /** ln of the posterior odds of the right side against the left. */
    public double logOdds(DataMeans data) {
        double[] logs = logs(data, .5 * data.samples());
        return logSum(logs, firstAbove, logs.length) - logSum(logs, 0, firstAbove);
    }

    /** The posterior probability of the right side. */
    public double massAbove(DataMeans data) {
        return 1 / (1 + StrictMath.exp(-logOdds(data)));
    }

    /**
     * The WBIC estimate of the learning coefficient: n beta times the mean excess loss c L over that at a zero of Q, under the tempered
     * posterior exp(-c n beta L) with beta = 1/ln n.
     *
     * <p>Source: Watanabe, J. Mach. Learn. Res. 14, 2013. Lambda is the same for every c, not so the estimate: its loss is the model's
     * own, L/2, only with the exact likelihood's c = 1/2.
     *
     * @param likelihood its c: 1/2 for the model's log-likelihood, -n L/2; 1 where the mean squared error L stands for it
     * @throws IllegalArgumentException if there are fewer than 3 samples
     */
    public double wbic(DataMeans data, Likelihood likelihood) {
        double[] logs = logs(data, likelihood.factor() * InverseTemperature.wbic(data.samples()) * data.samples());
        double largest = largest(logs, 0, logs.length);
        double sum = 0;
        double weighted = 0;
        for (int i = 0; i < logs.length; i++) {
            double weight = weights[i] * exp(logs[i] - largest);
            sum += weight;
            weighted -= weight * logs[i];
        }
        return weighted / sum;
    }

    /** The posterior mean of Q: the slope of Bayes' prediction of y from x. */
    public double meanValue(DataMeans data) {
        double[] logs = logs(data, .5 * data.samples());
        double largest = largest(logs, 0, logs.length);
        double sum = 0;
        double weighted = 0;
        for (int i = 0; i < logs.length; i++) {
            double weight = weights[i] * exp(logs[i] - largest);
            sum += weight;
            weighted += weight * q[i];
        }
        return weighted / sum;
    }

    /** Q where the loss over the data is least: m_xy/m_xx, or the nearest value that Q takes. */
    public double leastSquares(DataMeans data) {
        double free = data.meanXY() / data.meanXX();
        return Math.max(
                Arrays.stream(q).min().orElseThrow(),
                Math.min(free, Arrays.stream(q).max().orElseThrow()));
    }

    private double[] logs(DataMeans data, double strength) {
        double[] logs = new double[q.length];
        for (int i = 0; i < logs.length; i++) {
            logs[i] = -strength * data.excessLoss(q[i]);
        }
        return logs;
    }

    private double logSum(double[] logs, int from, int to) {
        double largest = largest(logs, from, to);
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += weights[i] * exp(logs[i] - largest);
        }
        return largest + StrictMath.log(sum);
    }

    private static double largest(double[] logs, int from, int to) {
        double largest = Double.NEGATIVE_INFINITY;
        for (int i = from; i < to; i++) {
            largest = Math.max(largest, logs[i]);
        }
        return largest;
    }

    private static double exp(double log) {
        return log > NEGLIGIBLE ? StrictMath.exp(log) : 0;
    }

    private static LogQuadrature side(Landscape landscape, double from, double to) {
        return LogQuadrature.over(
                GradedPanels.between(from, to, GradedPanels.centres(landscape, 0), GradedPanels.SHALLOW));
    }

    private static double[] join(double[] a, double[] b) {
        return DoubleStream.concat(Arrays.stream(a), Arrays.stream(b)).toArray();
    }
}
