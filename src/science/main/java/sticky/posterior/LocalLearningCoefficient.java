package sticky.posterior;

import java.util.Arrays;
import sticky.model.Landscape;
import sticky.random.Normals;
import sticky.random.Seed;
import sticky.random.Streams;
import sticky.statistics.Estimate;

/**
 * The estimate of the local learning coefficient at w* = 0 by stochastic gradient Langevin dynamics, as used on neural networks, for a
 * landscape with one weight: chains
 *
 * <pre>w &lt;- w - (e/2)(n beta L'(w) + gamma (w - w*)) + sqrt(e) xi,    lambda = n beta mean (L(w) - L(w*)),</pre>
 *
 * <p>with beta = 1/ln n, L = m_xx Q^2 - 2 m_xy Q, xi standard normal, started at w*, the first quarter dropped. As e falls to 0 it tends
 * to the same mean under exp(-n beta L - gamma (w - w*)^2/2), which is the learning coefficient only while the localisation gamma is
 * weak beside the loss. Source: Lau, Furman, Wang, Murfet and Wei 2023, without mini-batches.
 *
 * @param landscape with one weight and Q(0) = 0
 * @param data the data set's means
 * @param localisation gamma
 * @param stepSize e
 * @param steps of a chain, the dropped quarter included
 */
public record LocalLearningCoefficient(
        Landscape landscape, DataMeans data, double localisation, double stepSize, int steps) {
    /** Beyond this the pull of gamma alone holds exp(-gamma w^2/2) to nothing, for gamma of 1 or more. */
    private static final double REACH = 40;

    /**
     * @throws IllegalArgumentException if the landscape has not one weight, Q(0) is not 0, or the localisation, step size or number of
     *     steps is out of range
     */
    public LocalLearningCoefficient {
        if (!(landscape.dimension() == 1)) {
            throw new IllegalArgumentException("dimension " + landscape.dimension() + " is out of range [1, 1]");
        }
        double atZero = landscape.value(new double[1]);
        if (!(atZero == 0)) {
            throw new IllegalArgumentException("Q(0) = " + atZero + ", but the chains are localised at a zero");
        }
        if (!(localisation >= 1 && localisation < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("localisation " + localisation + " is out of range [1, infinity)");
        }
        if (!(stepSize > 0 && stepSize < 1)) {
            throw new IllegalArgumentException("step size " + stepSize + " is out of range (0, 1)");
        }
        if (!(steps >= 4)) {
            throw new IllegalArgumentException("number of steps " + steps + " is out of range [4, 2^31)");
        }
    }

    /** What the chains estimate, as the step size falls to 0: the mean under the localised, tempered posterior, by quadrature. */
    public Estimate limit() {
        double strength = strength();
        double[] panels = GradedPanels.between(-REACH, REACH, GradedPanels.centres(landscape, 0), GradedPanels.SHALLOW);
        return Resolutions.compare(parts -> LogQuadrature.over(GradedPanels.cut(panels, parts))
                .mean(w -> -strength * excessLoss(w) - .5 * localisation * w * w, w -> strength * excessLoss(w)));
    }

    /**
     * The estimate of each of many independent chains, {@code double[chain]}; chain i draws from {@code seed.stream(i)}. A chain that
     * diverges gives NaN or infinity.
     *
     * @throws IllegalArgumentException if there are no chains
     */
    public double[] chains(int count, Seed seed) {
        if (!(count >= 1)) {
            throw new IllegalArgumentException("number of chains " + count + " is out of range [1, 2^31)");
        }
        double[] estimates = new double[count];
        for (int first = 0; first < count; first += Streams.MOST) {
            double[] group = group(first, Math.min(Streams.MOST, count - first), seed);
            System.arraycopy(group, 0, estimates, first, group.length);
        }
        return estimates;
    }

    /** Chains side by side, so that the loops over them become vector code; each draws from its own stream. */
    private double[] group(int first, int lanes, Seed seed) {
        Streams streams = new Streams(lanes);
        for (int i = 0; i < lanes; i++) {
            streams.join(i, seed.stream(first + i));
        }
        Normals normals = new Normals(streams);
        double[][] w = new double[1][lanes];
        double[] q = new double[lanes];
        double[][] slope = new double[1][lanes];
        double[] xi = new double[lanes];
        double[] sum = new double[lanes];
        int dropped = steps / 4;
        for (int step = 0; step < steps; step++) {
            normals.next(xi);
            landscape.evaluate(w, q, slope, lanes);
            if (step >= dropped) {
                for (int i = 0; i < lanes; i++) {
                    sum[i] += data.excessLoss(q[i]);
                }
            }
            move(w[0], q, slope[0], xi);
        }
        double factor = strength() / (steps - dropped);
        return Arrays.stream(sum).map(total -> factor * total).toArray();
    }

    private void move(double[] w, double[] q, double[] slope, double[] xi) {
        double pull = .5 * stepSize * localisation;
        double drift = stepSize * strength();
        double noise = StrictMath.sqrt(stepSize);
        double xx = data.meanXX();
        double xy = data.meanXY();
        for (int i = 0; i < w.length; i++) {
            w[i] += noise * xi[i] - drift * ((xx * q[i] - xy) * slope[i]) - pull * w[i];
        }
    }

    private double strength() {
        return data.samples() * InverseTemperature.wbic(data.samples());
    }

    private double excessLoss(double w) {
        return data.excessLoss(landscape.value(new double[] {w}));
    }
}
