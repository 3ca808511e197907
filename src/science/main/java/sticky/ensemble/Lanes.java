package sticky.ensemble;

import java.util.Arrays;
import java.util.stream.IntStream;
import sticky.random.Streams;

/**
 * A group of at most 64 trajectories that are moved together, as structure of arrays. The weights of a diverged trajectory are NaN
 * from the step of its divergence on, so that every comparison with them is false.
 *
 * <p>What is moved are slots, at first one a lane; when many trajectories have diverged, the slots of the rest close up.
 */
public final class Lanes {
    /** Trajectories in a full group. */
    public static final int GROUP = Streams.MOST;

    /** A trajectory has diverged when the norm of w exceeds this, unless the experiment says otherwise. */
    public static final double DIVERGED = 1e6;

    /** Slots close up when as many as this are idle, one turn of the widest vector unit, and now and then only: many diverge at once. */
    private static final int WORTH_CLOSING_UP = 8;

    private static final int NOW_AND_THEN = 16;

    private final double limitSquared;

    private final double[][] w;
    private final int[] divergedAt;
    private final int first;
    private long alive;

    private double[][] moving;
    private double[] square;
    private int[] lane;
    private long movingAlive;

    Lanes(int dimension, int count, int first, double limit) {
        limitSquared = limit * limit;
        w = new double[dimension][count];
        divergedAt = new int[count];
        Arrays.fill(divergedAt, Run.NEVER);
        this.first = first;
        alive = -1L >>> -count;
        moving = w;
        square = new double[count];
        lane = IntStream.range(0, count).toArray();
        movingAlive = alive;
    }

    /** The weights, {@code [dimension][lane]}. Read only. */
    public double[][] weights() {
        return w;
    }

    public int count() {
        return divergedAt.length;
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

    /** What is moved, {@code [dimension][slot]}. */
    double[][] moving() {
        return moving;
    }

    /** Bit i: slot i has not diverged so far. */
    long movingAlive() {
        return movingAlive;
    }

    /** Copies what was moved to the lanes' weights. */
    void show() {
        if (moving != w) {
            for (int k = 0; k < w.length; k++) {
                for (int i = 0; i < lane.length; i++) {
                    w[k][lane[i]] = moving[k][i];
                }
            }
        }
    }

    /** Whether it is time to leave out idle slots. */
    boolean canCloseUp(int step) {
        return step % NOW_AND_THEN == 0
                && movingAlive != 0
                && Long.bitCount(movingAlive) <= lane.length - WORTH_CLOSING_UP;
    }

    /** Leaves out the slots of the diverged; returns the numbers of those that stay. */
    int[] closeUp() {
        show();
        int[] kept = new int[Long.bitCount(movingAlive)];
        int[] keptLane = new int[kept.length];
        double[][] closed = new double[w.length][kept.length];
        int next = 0;
        for (int i = 0; i < lane.length; i++) {
            if ((movingAlive >>> i & 1) != 0) {
                for (int k = 0; k < w.length; k++) {
                    closed[k][next] = moving[k][i];
                }
                keptLane[next] = lane[i];
                kept[next++] = i;
            }
        }
        lane = keptLane;
        moving = closed;
        square = new double[kept.length];
        movingAlive = -1L >>> -kept.length;
        return kept;
    }

    /** Marks the lanes whose norm exceeds the limit after this step. A test on the good case, so that NaN and infinity count. */
    void findDiverged(int step) {
        int count = square.length;
        double[] coordinate = moving[0];
        for (int i = 0; i < count; i++) {
            square[i] = coordinate[i] * coordinate[i];
        }
        for (int k = 1; k < moving.length; k++) {
            double[] other = moving[k];
            for (int i = 0; i < count; i++) {
                square[i] += other[i] * other[i];
            }
        }
        int good = 0;
        for (int i = 0; i < count; i++) {
            good += square[i] <= limitSquared ? 1 : 0;
        }
        if (good != Long.bitCount(movingAlive)) {
            for (int i = 0; i < count; i++) {
                if (!(square[i] <= limitSquared) && (movingAlive >>> i & 1) != 0) {
                    diverge(i, step);
                }
            }
        }
    }

    private void diverge(int slot, int step) {
        movingAlive &= ~(1L << slot);
        alive &= ~(1L << lane[slot]);
        divergedAt[lane[slot]] = step;
        for (double[] coordinate : moving) {
            coordinate[slot] = Double.NaN;
        }
    }
}
