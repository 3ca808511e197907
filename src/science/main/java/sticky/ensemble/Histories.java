package sticky.ensemble;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * The multiset of the trajectories' histories in a region: for each trajectory one bit a step of a window, whether it lay in the
 * region, and whether it was kept (had not diverged by the run's end). Equal histories are counted together, so that memory grows with
 * the number of different ones, and a bootstrap over trajectories draws from the counts.
 */
public final class Histories implements Recording<Histories> {
    private final Region region;
    private final int from;
    private final long[] marks;
    private final Map<History, Long> counts = new TreeMap<>();

    private Histories(Region region, int from, int to) {
        this.region = region;
        this.from = from;
        marks = new long[to - from + 1];
    }

    /**
     * Records the histories in a region over the steps {@code from} to {@code to}, both included.
     *
     * @throws IllegalArgumentException on opening, if the window does not lie within the run
     */
    public static Recorder<Histories> of(Region region, int from, int to) {
        return new Of(region, from, to);
    }

    private record Of(Region region, int from, int to) implements Recorder<Histories> {
        @Override
        public Histories open(int trajectories, int steps, int dimension) {
            if (!(0 <= from && from <= to && to <= steps)) {
                throw new IllegalArgumentException(
                        "window of steps " + from + " to " + to + " is not within the run's [0, " + steps + "]");
            }
            return new Histories(region, from, to);
        }
    }

    private record History(boolean kept, long[] bits) implements Comparable<History> {
        @Override
        public int compareTo(History other) {
            int byKept = Boolean.compare(kept, other.kept);
            return byKept != 0 ? byKept : Arrays.compare(bits, other.bits);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof History that && kept == that.kept && Arrays.equals(bits, that.bits);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(bits) + (kept ? 1 : 0);
        }
    }

    /** The step of bit 0. */
    public int from() {
        return from;
    }

    /** The last step of the window. */
    public int to() {
        return from + marks.length - 1;
    }

    /** The different histories, {@code long[class][word]}, bit s of a history being step {@code from + s}, in a fixed order. */
    public long[][] patterns() {
        return counts.keySet().stream().map(History::bits).toArray(long[][]::new);
    }

    /** Whether the trajectories of a class were kept, {@code boolean[class]}. */
    public boolean[] kept() {
        boolean[] kept = new boolean[counts.size()];
        int i = 0;
        for (History history : counts.keySet()) {
            kept[i++] = history.kept();
        }
        return kept;
    }

    /** How many trajectories have each history, {@code long[class]}. */
    public long[] multiplicities() {
        return counts.values().stream().mapToLong(Long::longValue).toArray();
    }

    @Override
    public void record(int step, Lanes lanes) {
        if (step == 0) {
            Arrays.fill(marks, 0);
        }
        if (step >= from && step - from < marks.length) {
            marks[step - from] = region.mark(lanes.weights(), lanes.count());
        }
    }

    @Override
    public void close(Lanes lanes) {
        for (int lane = 0; lane < lanes.count(); lane++) {
            long[] bits = new long[(marks.length + 63) / 64];
            for (int s = 0; s < marks.length; s++) {
                bits[s / 64] |= (marks[s] >>> lane & 1) << s % 64;
            }
            counts.merge(new History(lanes.divergedAt(lane) == Run.NEVER, bits), 1L, Long::sum);
        }
    }

    @Override
    public void absorb(Histories part, int first) {
        part.counts.forEach((history, count) -> counts.merge(history, count, Long::sum));
    }
}
