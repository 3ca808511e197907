package sticky.ensemble;

/**
 * How many trajectories lie in a region after each step: of all, and of those kept, which have not diverged by the run's end. To know
 * the kept ones it looks ahead, with one long a step and group; what stays is three counts a step.
 */
public final class Occupancy implements Recording<Occupancy> {
    private final Region region;
    private final long[] inside;
    private final long[] keptInside;
    private final long[] alive;
    private final long[] marks;
    private long kept;
    private int last = -1;

    private Occupancy(Region region, int steps) {
        this.region = region;
        inside = new long[steps + 1];
        keptInside = new long[steps + 1];
        alive = new long[steps + 1];
        marks = new long[steps + 1];
    }

    /** Counts the trajectories in a region. */
    public static Recorder<Occupancy> of(Region region) {
        return new Of(region);
    }

    private record Of(Region region) implements Recorder<Occupancy> {
        @Override
        public Occupancy open(int trajectories, int steps, int dimension) {
            return new Occupancy(region, steps);
        }
    }

    /** Trajectories in the region after a step. */
    public long inside(int step) {
        return inside[step];
    }

    /** Kept trajectories in the region after a step. */
    public long keptInside(int step) {
        return keptInside[step];
    }

    /** Trajectories not diverged by a step. */
    public long alive(int step) {
        return alive[step];
    }

    /** Trajectories not diverged by the end. */
    public long kept() {
        return kept;
    }

    /** The share of the kept trajectories that lies in the region, {@code double[step]}; NaN if none was kept. */
    public double[] keptFraction() {
        double[] fraction = new double[inside.length];
        for (int t = 0; t < fraction.length; t++) {
            fraction[t] = (double) keptInside[t] / kept;
        }
        return fraction;
    }

    @Override
    public void record(int step, Lanes lanes) {
        long mark = region.mark(lanes.weights(), lanes.count());
        marks[step] = mark;
        inside[step] += Long.bitCount(mark);
        alive[step] += Long.bitCount(lanes.alive());
        last = step;
    }

    @Override
    public void close(Lanes lanes) {
        long survivors = lanes.alive();
        kept += Long.bitCount(survivors);
        for (int t = 0; t <= last; t++) {
            keptInside[t] += Long.bitCount(marks[t] & survivors);
        }
    }

    @Override
    public void absorb(Occupancy part, int first) {
        kept += part.kept;
        for (int t = 0; t < inside.length; t++) {
            inside[t] += part.inside[t];
            keptInside[t] += part.keptInside[t];
            alive[t] += part.alive[t];
        }
    }
}
