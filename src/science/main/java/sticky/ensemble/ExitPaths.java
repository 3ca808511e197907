package sticky.ensemble;

import java.util.Arrays;

/** Where each trajectory was in the last steps before it first left a region, along one coordinate. */
public final class ExitPaths implements Recording<ExitPaths> {
    private final Region region;
    private final int axis;
    private final int from;
    private final boolean[] left;
    private final double[][] before;
    private final double[][] recent;

    private ExitPaths(Region region, int axis, int from, int depth, int trajectories) {
        this.region = region;
        this.axis = axis;
        this.from = from;
        left = new boolean[trajectories];
        before = new double[depth][trajectories];
        recent = new double[depth][Lanes.GROUP];
        for (double[] places : before) {
            Arrays.fill(places, Double.NaN);
        }
    }

    /**
     * Watches for the first exit from a region; keeps the places of those exits that happen after a burn-in.
     *
     * @param axis the coordinate, from 0
     * @param burnIn the last step whose exits are not kept
     * @param depth how many steps before the exit to keep, at least 1 and at most {@code burnIn + 1}
     * @throws IllegalArgumentException if the depth is out of range; on opening, if the burn-in is not before the run's last step
     */
    public static Recorder<ExitPaths> outOf(Region region, int axis, int burnIn, int depth) {
        return new OutOf(region, axis, burnIn, depth);
    }

    private record OutOf(Region region, int axis, int burnIn, int depth) implements Recorder<ExitPaths> {
        OutOf {
            if (!(depth >= 1 && depth <= burnIn + 1)) {
                throw new IllegalArgumentException("depth " + depth + " is out of range [1, " + (burnIn + 1)
                        + "], the steps before the first exit that is kept");
            }
        }

        @Override
        public ExitPaths open(int trajectories, int steps, int dimension) {
            if (!(burnIn < steps)) {
                throw new IllegalArgumentException("burn-in " + burnIn + " is out of range [0, " + (steps - 1) + "]");
            }
            return new ExitPaths(region, axis, burnIn + 1, depth, trajectories);
        }
    }

    /**
     * The places some steps before the exits, {@code double[exit]}, in the order of the trajectories.
     *
     * @param steps 1 for the last place in the region
     * @throws IllegalArgumentException if so many steps were not kept
     */
    public double[] before(int steps) {
        if (!(steps >= 1 && steps <= before.length)) {
            throw new IllegalArgumentException(
                    "number of steps " + steps + " is out of range [1, " + before.length + "]");
        }
        return Arrays.stream(before[steps - 1])
                .filter(place -> !Double.isNaN(place))
                .toArray();
    }

    @Override
    public void record(int step, Lanes lanes) {
        long inside = region.mark(lanes.weights(), lanes.count());
        double[] now = lanes.weights()[axis];
        for (int i = 0; i < lanes.count(); i++) {
            int trajectory = lanes.first() + i;
            if (left[trajectory]) {
                continue;
            }
            if ((inside >>> i & 1) == 0) {
                left[trajectory] = true;
                for (int k = 0; step >= from && k < before.length; k++) {
                    before[k][trajectory] = recent[Math.floorMod(step - 1 - k, before.length)][i];
                }
            } else {
                recent[step % before.length][i] = now[i];
            }
        }
    }

    @Override
    public void absorb(ExitPaths part, int first) {
        System.arraycopy(part.left, 0, left, first, part.left.length);
        for (int k = 0; k < before.length; k++) {
            System.arraycopy(part.before[k], 0, before[k], first, part.before[k].length);
        }
    }
}
