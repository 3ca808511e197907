package sticky.ensemble;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Mean and variance of every coordinate at chosen steps, over the trajectories that have not diverged by then. Sums are kept a group
 * and folded in the order of the groups, so that they do not depend on threads or block size.
 */
public final class Moments implements Recording<Moments> {
    private final int[] steps;
    private final int dimension;
    private final double[] totals;
    private final List<double[]> groups = new ArrayList<>();
    private int next;

    private Moments(int[] steps, int dimension) {
        this.steps = steps;
        this.dimension = dimension;
        totals = empty();
    }

    /**
     * Takes moments after the given steps, increasing.
     *
     * @throws IllegalArgumentException on opening, if a step does not lie within the run or the steps do not increase
     */
    public static Recorder<Moments> at(int... steps) {
        return new At(Arrays.stream(steps).boxed().toList());
    }

    private record At(List<Integer> steps) implements Recorder<Moments> {
        @Override
        public Moments open(int trajectories, int steps, int dimension) {
            int before = -1;
            for (int step : this.steps) {
                if (!(step > before && step <= steps)) {
                    throw new IllegalArgumentException(
                            "moment steps " + this.steps + " must increase and lie in [0, " + steps + "]");
                }
                before = step;
            }
            return new Moments(this.steps.stream().mapToInt(Integer::intValue).toArray(), dimension);
        }
    }

    /** How many trajectories had not diverged at a recorded step. */
    public long count(int step) {
        return (long) totals[slot(step, 0)];
    }

    /** Mean of a coordinate at a recorded step. */
    public double mean(int step, int axis) {
        return totals[slot(step, axis) + 1] / totals[slot(step, axis)];
    }

    /** Mean of the square of a coordinate at a recorded step: its variance about 0. */
    public double meanSquare(int step, int axis) {
        return totals[slot(step, axis) + 2] / totals[slot(step, axis)];
    }

    private int slot(int step, int axis) {
        int index = Arrays.binarySearch(steps, step);
        if (index < 0) {
            throw new IllegalArgumentException(
                    "step " + step + " was not recorded; recorded are " + Arrays.toString(steps));
        }
        return 3 * (index * dimension + axis);
    }

    private double[] empty() {
        return new double[3 * steps.length * dimension];
    }

    @Override
    public void record(int step, Lanes lanes) {
        if (step == 0) {
            groups.add(empty());
            next = 0;
        }
        if (next >= steps.length || steps[next] != step) {
            return;
        }
        double[] sums = groups.get(groups.size() - 1);
        for (int k = 0; k < dimension; k++) {
            int at = 3 * (next * dimension + k);
            double[] coordinate = lanes.weights()[k];
            for (int i = 0; i < lanes.count(); i++) {
                if ((lanes.alive() >>> i & 1) != 0) {
                    sums[at]++;
                    sums[at + 1] += coordinate[i];
                    sums[at + 2] += coordinate[i] * coordinate[i];
                }
            }
        }
        next++;
    }

    @Override
    public void absorb(Moments part, int first) {
        for (double[] sums : part.groups) {
            for (int i = 0; i < sums.length; i++) {
                totals[i] += sums[i];
            }
        }
    }
}
