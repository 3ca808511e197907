package sticky.observables;

import sticky.ensemble.Experiment;
import sticky.ensemble.Start;
import sticky.model.DoubleWell;

/**
 * Where gradient descent on the expected loss of a double well ends, at an experiment's learning rate and as many steps, from evenly
 * spaced places of its uniform start: in one of the basins, or nowhere, if its steps overshoot.
 *
 * @param left the share of all starts that ends below the barrier
 * @param right the share of all starts that ends above it; the rest diverges
 */
public record DescentEnds(double left, double right) {
    private static final double DIVERGED = 1e6;

    /**
     * Follows gradient descent from n places.
     *
     * @param places n, at least 1
     * @throws IllegalArgumentException if the landscape is not a double well, the start not uniform or there is no place
     */
    public static DescentEnds of(Experiment experiment, int places) {
        DoubleWell well = Basin.well(experiment.landscape());
        if (!(experiment.start().size() == 1 && experiment.start().get(0) instanceof Start.Uniform start)) {
            throw new IllegalArgumentException("the start " + experiment.start() + " is not uniform on an interval");
        }
        if (!(places >= 1)) {
            throw new IllegalArgumentException("number of places " + places + " is out of range [1, 2^31)");
        }
        int left = 0;
        int right = 0;
        for (int i = 0; i < places; i++) {
            double end = end(experiment, well, start.low() + (i + 0.5) / places * (start.high() - start.low()));
            left += end < well.barrier() ? 1 : 0;
            right += end > well.barrier() ? 1 : 0;
        }
        return new DescentEnds((double) left / places, (double) right / places);
    }

    /** Returns the share of what does not diverge that ends below the barrier. */
    public double leftOfKept() {
        return left / (left + right);
    }

    /** The last w; NaN if it diverges. */
    private static double end(Experiment experiment, DoubleWell well, double from) {
        double[] w = {from};
        for (int t = 0; t < experiment.steps(); t++) {
            w[0] -= experiment.rule().learningRate() * well.potentialGradient(w)[0];
            if (!(Math.abs(w[0]) <= DIVERGED)) {
                return Double.NaN;
            }
        }
        return w[0];
    }
}
