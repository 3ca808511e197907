package sticky.ensemble;

import java.util.Arrays;

/**
 * The first step, from a given one on, after which a trajectory is not in a region: when it left. A trajectory that diverges has left;
 * one that is outside at the first step looked at left then.
 */
public final class FirstPassage implements Recording<FirstPassage> {
    private final Region region;
    private final int from;
    private final int[] left;

    private FirstPassage(Region region, int from, int trajectories) {
        this.region = region;
        this.from = from;
        left = new int[trajectories];
        Arrays.fill(left, Run.NEVER);
    }

    /** Watches for the first exit from a region, from step {@code from} on. */
    public static Recorder<FirstPassage> outOf(Region region, int from) {
        return new OutOf(region, from);
    }

    private record OutOf(Region region, int from) implements Recorder<FirstPassage> {
        @Override
        public FirstPassage open(int trajectories, int steps, int dimension) {
            if (!(from >= 0 && from <= steps)) {
                throw new IllegalArgumentException(
                        "first step watched " + from + " is out of range [0, " + steps + "]");
            }
            return new FirstPassage(region, from, trajectories);
        }
    }

    /** The step at which a trajectory left, or {@link Run#NEVER}. */
    public int leftAt(int trajectory) {
        return left[trajectory];
    }

    /** How many trajectories had left by a step, that step included. */
    public int leftBy(int step) {
        int count = 0;
        for (int exit : left) {
            count += exit != Run.NEVER && exit <= step ? 1 : 0;
        }
        return count;
    }

    /** The exit times in steps, {@code double[trajectory]}; infinite for those that never left. */
    public double[] times() {
        double[] times = new double[left.length];
        for (int i = 0; i < times.length; i++) {
            times[i] = left[i] == Run.NEVER ? Double.POSITIVE_INFINITY : left[i];
        }
        return times;
    }

    @Override
    public void record(int step, Lanes lanes) {
        if (step < from) {
            return;
        }
        long inside = region.mark(lanes.weights(), lanes.count());
        for (int i = 0; i < lanes.count(); i++) {
            int trajectory = lanes.first() + i;
            if (left[trajectory] == Run.NEVER && (inside >>> i & 1) == 0) {
                left[trajectory] = step;
            }
        }
    }

    @Override
    public void close(Lanes lanes) {
        // The group may have stopped early, all diverged, before the first step watched.
        for (int i = 0; i < lanes.count(); i++) {
            int trajectory = lanes.first() + i;
            if (left[trajectory] == Run.NEVER && lanes.divergedAt(i) != Run.NEVER) {
                left[trajectory] = Math.max(from, lanes.divergedAt(i));
            }
        }
    }

    @Override
    public void absorb(FirstPassage part, int first) {
        System.arraycopy(part.left, 0, left, first, part.left.length);
    }
}
