package sticky.claim;

import java.io.PrintStream;
import java.util.Locale;
import sticky.ensemble.Experiment;

/** The console's line for the claim that is running: what it is at, and every few seconds how far. */
final class Progress {
    private static final long EVERY_NANOS = 2_000_000_000L;

    private final String id;
    private final PrintStream out;
    private final long started = System.nanoTime();
    private long last = started;

    Progress(String id, PrintStream out) {
        this.id = id;
        this.out = out;
    }

    /** Tells that so many trajectories are done; prints at most every two seconds. */
    void at(String name, int done, Experiment experiment) {
        long now = System.nanoTime();
        if (now - last >= EVERY_NANOS) {
            last = now;
            out.printf(
                    Locale.ROOT,
                    "%-6s %s: %,d of %,d trajectories of %,d steps%n",
                    id,
                    name,
                    done,
                    experiment.trajectories(),
                    experiment.steps());
        }
    }

    /** The claim's last line. */
    void finished(ClaimRecord record) {
        String key = record.measurements().isEmpty()
                ? "no measurement"
                : record.measurements().get(0).sentence();
        out.printf(
                Locale.ROOT, "%-6s %-14s %5.1f s  %s%n", id, record.word(), (System.nanoTime() - started) * 1e-9, key);
    }
}
