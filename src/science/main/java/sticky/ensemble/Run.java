package sticky.ensemble;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** A finished ensemble: where each trajectory started and ended, when it diverged, and what the recorders kept. */
public final class Run {
    /** The step at which something that never happened happened. */
    public static final int NEVER = -1;

    private final Experiment experiment;
    private final double[][] starts;
    private final double[][] ends;
    private final int[] divergedAt;
    private final List<? extends Recording<?>> recordings;

    Run(
            Experiment experiment,
            double[][] starts,
            double[][] ends,
            int[] divergedAt,
            List<? extends Recording<?>> recordings) {
        this.experiment = experiment;
        this.starts = starts;
        this.ends = ends;
        this.divergedAt = divergedAt;
        this.recordings = recordings;
    }

    public Experiment experiment() {
        return experiment;
    }

    /** N. */
    public int trajectories() {
        return divergedAt.length;
    }

    /** A coordinate of the starting points, {@code double[trajectory]}. Not a copy. */
    public double[] start(int axis) {
        return starts[axis];
    }

    /** A coordinate after the last step, {@code double[trajectory]}; NaN for the diverged. Not a copy. */
    public double[] end(int axis) {
        return ends[axis];
    }

    /** The norm of w after the last step, {@code double[trajectory]}; infinite for the diverged, which are the farthest of all. */
    public double[] distance() {
        return distance(ends);
    }

    /** The norm of {@code w}, {@code [dimension][trajectory]}, with NaN, the mark of the diverged, read as infinitely far. */
    static double[] distance(double[][] w) {
        double[] distance = new double[w[0].length];
        for (int i = 0; i < distance.length; i++) {
            double square = 0;
            for (double[] coordinate : w) {
                square += coordinate[i] * coordinate[i];
            }
            distance[i] = Double.isNaN(square) ? Double.POSITIVE_INFINITY : Math.sqrt(square);
        }
        return distance;
    }

    /** The step at which a trajectory diverged, or {@link #NEVER}. */
    public int divergedAt(int trajectory) {
        return divergedAt[trajectory];
    }

    /** Whether a trajectory has not diverged by the run's end. */
    public boolean kept(int trajectory) {
        return divergedAt[trajectory] == NEVER;
    }

    /** How many trajectories diverged. */
    public int diverged() {
        int count = 0;
        for (int step : divergedAt) {
            count += step == NEVER ? 0 : 1;
        }
        return count;
    }

    /** The values of an array {@code [trajectory]} that belong to kept trajectories. */
    public double[] ofKept(double[] values) {
        double[] kept = new double[trajectories() - diverged()];
        int next = 0;
        for (int i = 0; i < values.length; i++) {
            if (kept(i)) {
                kept[next++] = values[i];
            }
        }
        return kept;
    }

    /**
     * The weights at every step at which any recorder kept them, the start and the end included, {@code double[dimension][trajectory]} by
     * step; NaN after divergence. Not copies.
     */
    public SortedMap<Integer, double[][]> weights() {
        SortedMap<Integer, double[][]> weights = new TreeMap<>();
        for (Recording<?> recording : recordings) {
            if (recording instanceof Snapshots snapshots) {
                for (int step : snapshots.steps()) {
                    weights.put(step, snapshots.after(step));
                }
            }
        }
        weights.put(0, starts);
        weights.put(experiment.steps(), ends);
        return weights;
    }

    /**
     * What a recorder of the experiment kept.
     *
     * @throws IllegalArgumentException if the experiment does not have that recorder
     */
    @SuppressWarnings("unchecked") // a recorder's type says what it opens
    public <R extends Recording<R>> R of(Recorder<R> recorder) {
        int index = experiment.recorders().indexOf(recorder);
        if (index < 0) {
            throw new IllegalArgumentException("the experiment does not record " + recorder);
        }
        return (R) recordings.get(index);
    }

    /** Writes {@link #weights()} as CSV. */
    void export(Appendable out) throws IOException {
        out.append("trajectory,step");
        for (int k = 1; k <= starts.length; k++) {
            out.append(",w").append(Integer.toString(k));
        }
        out.append('\n');
        for (Map.Entry<Integer, double[][]> at : weights().entrySet()) {
            for (int i = 0; i < trajectories(); i++) {
                out.append(Integer.toString(i)).append(',').append(at.getKey().toString());
                for (double[] coordinate : at.getValue()) {
                    out.append(',').append(Double.toString(coordinate[i]));
                }
                out.append('\n');
            }
        }
    }
}
