package sticky.ensemble;

import sticky.random.Streams;

/**
 * A group of at most 64 trajectories that are moved together, as structure of arrays. The weights of a diverged trajectory are NaN
 * from the step of its divergence on, so that every comparison with them is false.
 */
public final class Lanes {
    /** Trajectories in a full group. */
    public static final int GROUP = Streams.MOST;

    /** A trajectory has diverged when the norm of w exceeds this, unless the experiment says otherwise. */
    public static final double DIVERGED = 1e6;

    private final double limitSquared;

    private final double[][] w;
    private final double[] square;
    private final int[] divergedAt;
    private final int first;
    private long alive;

    Lanes(int dimension, int count, int first, double limit) {
        limitSquared = limit * limit;
        w = new double[dimension][count];
        square = new double[count];
        divergedAt = new int[count];
        java.util.Arrays.fill(divergedAt, Run.NEVER);
        this.first = first;
        alive = count == GROUP ? -1L : (1L << count) - 1;
    }

    /** The weights, {@code [dimension][lane]}. Read only. */
    public double[][] weights() {
        return w;
    }

    public int count() {
        return square.length;
    }

    /** The number, within the block's recording, of the group's first trajectory. */
    public int first() {
        return first;
    }

    /** Bit i: lane i has not diverged so far. */
    public long alive() {
        return alive;
    }

    /** The step at which a lane diverged, or {@link Run#NEVER}. */
    public int divergedAt(int lane) {
        return divergedAt[lane];
    }

    /** Marks the lanes whose norm exceeds the limit after this step. A test on the good case, so that NaN and infinity count. */
    void findDiverged(int step) {
        int count = square.length;
        double[] coordinate = w[0];
        for (int i = 0; i < count; i++) {
            square[i] = coordinate[i] * coordinate[i];
        }
        for (int k = 1; k < w.length; k++) {
            double[] other = w[k];
            for (int i = 0; i < count; i++) {
                square[i] += other[i] * other[i];
            }
        }
        int good = 0;
        for (int i = 0; i < count; i++) {
            good += square[i] <= limitSquared ? 1 : 0;
        }
        if (good != Long.bitCount(alive)) {
            for (int i = 0; i < count; i++) {
                if (!(square[i] <= limitSquared) && (alive >>> i & 1) != 0) {
                    diverge(i, step);
                }
            }
        }
    }

    private void diverge(int lane, int step) {
        alive &= ~(1L << lane);
        divergedAt[lane] = step;
        for (double[] coordinate : w) {
            coordinate[lane] = Double.NaN;
        }
    }
}
