package sticky.observables;

import sticky.ensemble.Run;
import sticky.model.Landscape;

/** The excess loss l(w) = Q(w)^2 of trajectories. */
public final class Losses {
    private Losses() {}

    /**
     * Returns the excess loss of every trajectory after a step, {@code double[trajectory]}; infinite for those that diverged by then.
     *
     * @param step 0, the last step, or one at which the weights were recorded
     * @throws IllegalArgumentException if the weights were not kept at that step
     */
    public static double[] after(Run run, int step) {
        double[][] weights = run.weights().get(step);
        if (weights == null) {
            throw new IllegalArgumentException("the weights after step " + step + " were not recorded; recorded are "
                    + run.weights().keySet());
        }
        Landscape landscape = run.experiment().landscape();
        double[] losses = new double[run.trajectories()];
        double[] w = new double[weights.length];
        for (int i = 0; i < losses.length; i++) {
            for (int axis = 0; axis < w.length; axis++) {
                w[axis] = weights[axis][i];
            }
            double loss = landscape.potential(w);
            losses[i] = Double.isNaN(loss) ? Double.POSITIVE_INFINITY : loss;
        }
        return losses;
    }
}
