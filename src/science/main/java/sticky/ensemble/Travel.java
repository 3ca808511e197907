package sticky.ensemble;

/**
 * How far every trajectory travelled along each coordinate, there and back, and how often the coordinate changed its sign. Of a
 * trajectory that diverges: until then.
 */
public final class Travel implements Recording<Travel> {
    private final double[][] path;
    private final int[][] signChanges;
    private final double[][] before;

    private Travel(int trajectories, int dimension) {
        path = new double[dimension][trajectories];
        signChanges = new int[dimension][trajectories];
        before = new double[dimension][Lanes.GROUP];
    }

    /** Measures the travel of the whole run. */
    public static Recorder<Travel> ofTheRun() {
        return new OfTheRun();
    }

    private record OfTheRun() implements Recorder<Travel> {
        @Override
        public Travel open(int trajectories, int steps, int dimension) {
            return new Travel(trajectories, dimension);
        }
    }

    /** Length of the path along a coordinate, the sum of |dw| over the steps, {@code double[trajectory]}. Not a copy. */
    public double[] path(int axis) {
        return path[axis];
    }

    /** Steps at which a coordinate changed its sign, {@code int[trajectory]}. Not a copy. */
    public int[] signChanges(int axis) {
        return signChanges[axis];
    }

    @Override
    public void record(int step, Lanes lanes) {
        for (int k = 0; k < path.length; k++) {
            double[] now = lanes.weights()[k];
            if (step > 0) {
                for (int i = 0; i < lanes.count(); i++) {
                    double move = Math.abs(now[i] - before[k][i]);
                    if (move >= 0) { // false for the NaN of a diverged trajectory
                        path[k][lanes.first() + i] += move;
                        signChanges[k][lanes.first() + i] += now[i] * before[k][i] < 0 ? 1 : 0;
                    }
                }
            }
            System.arraycopy(now, 0, before[k], 0, lanes.count());
        }
    }

    @Override
    public void absorb(Travel part, int first) {
        for (int k = 0; k < path.length; k++) {
            System.arraycopy(part.path[k], 0, path[k], first, part.path[k].length);
            System.arraycopy(part.signChanges[k], 0, signChanges[k], first, part.signChanges[k].length);
        }
    }
}
