package sticky.ensemble;

import java.util.Arrays;

/** The weights of every trajectory at chosen steps; NaN for a trajectory that has diverged by then. */
public final class Snapshots implements Recording<Snapshots> {
    private final int[] steps;
    private final double[][][] weights;
    private int next;

    private Snapshots(int[] steps, int trajectories, int dimension) {
        this.steps = steps;
        weights = new double[steps.length][dimension][trajectories];
        for (double[][] snapshot : weights) {
            for (double[] coordinate : snapshot) {
                Arrays.fill(coordinate, Double.NaN);
            }
        }
    }

    /**
     * Takes snapshots after the given steps (0 is the start), increasing.
     *
     * @throws IllegalArgumentException if the steps are not increasing from 0 or later; on opening, if one lies after the run's last
     */
    public static Recorder<Snapshots> at(int... steps) {
        return new At(Arrays.stream(steps).boxed().toList());
    }

    /**
     * Takes snapshots at about {@code count} steps from 1 to {@code last}, evenly spaced on a log axis, and at 0.
     *
     * @throws IllegalArgumentException if the count is below 2 or the last step below 1
     */
    public static Recorder<Snapshots> logSpaced(int count, int last) {
        if (!(count >= 2 && last >= 1)) {
            throw new IllegalArgumentException("cannot space " + count + " snapshots from step 1 to " + last
                    + "; it takes at least 2, and a last step of at least 1");
        }
        int[] steps = new int[count + 1];
        for (int i = 1; i <= count; i++) {
            steps[i] = (int) StrictMath.round(StrictMath.exp(StrictMath.log(last) * (i - 1) / (count - 1)));
        }
        return at(Arrays.stream(steps).distinct().toArray());
    }

    private record At(java.util.List<Integer> steps) implements Recorder<Snapshots> {
        At {
            for (int i = 0; i < steps.size(); i++) {
                if (steps.get(i) < (i == 0 ? 0 : steps.get(i - 1) + 1)) {
                    throw new IllegalArgumentException(
                            "snapshot steps must increase from 0 or later, but are " + steps);
                }
            }
        }

        @Override
        public Snapshots open(int trajectories, int steps, int dimension) {
            int[] at = this.steps.stream().mapToInt(Integer::intValue).toArray();
            if (at.length == 0 || at[at.length - 1] > steps) {
                throw new IllegalArgumentException("snapshot steps " + this.steps + " must lie in [0, " + steps + "]");
            }
            return new Snapshots(at, trajectories, dimension);
        }
    }

    /** The steps, in order. */
    public int[] steps() {
        return steps.clone();
    }

    /**
     * One coordinate after one of the recorded steps, {@code double[trajectory]}. Not a copy.
     *
     * @throws IllegalArgumentException if that step was not recorded
     */
    public double[] after(int step, int axis) {
        return weights[index(step)][axis];
    }

    double[][] after(int step) {
        return weights[index(step)];
    }

    /** The norm of w at one of the recorded steps, {@code double[trajectory]}; infinite for those diverged by then. */
    public double[] distance(int step) {
        return Run.distance(weights[index(step)]);
    }

    private int index(int step) {
        int index = Arrays.binarySearch(steps, step);
        if (index < 0) {
            throw new IllegalArgumentException(
                    "step " + step + " was not recorded; recorded are " + Arrays.toString(steps));
        }
        return index;
    }

    @Override
    public void record(int step, Lanes lanes) {
        if (step == 0) {
            next = 0;
        }
        if (next < steps.length && steps[next] == step) {
            for (int k = 0; k < weights[next].length; k++) {
                System.arraycopy(lanes.weights()[k], 0, weights[next][k], lanes.first(), lanes.count());
            }
            next++;
        }
    }

    @Override
    public void absorb(Snapshots part, int first) {
        for (int s = 0; s < steps.length; s++) {
            for (int k = 0; k < weights[s].length; k++) {
                System.arraycopy(part.weights[s][k], 0, weights[s][k], first, part.weights[s][k].length);
            }
        }
    }
}
