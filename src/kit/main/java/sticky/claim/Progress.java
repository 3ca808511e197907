package sticky.claim;

import java.io.PrintStream;
import java.util.Locale;
import sticky.simulation.Simulation.Size;

/**
 * The console's line for the claim that is running: what it is at, how far, how fast, and the time left. On a terminal the line is live and
 * gives way to the claim's last line; elsewhere a plain line comes every few seconds.
 */
final class Progress {
    private static final double PLAIN_SECONDS = 2;
    private static final double LIVE_SECONDS = .1;
    private static final double WORTH_TELLING = 2;

    private final String id;
    private final PrintStream out;
    private final LiveLine live;
    private final long started = System.nanoTime();
    private long last = started;
    private long experimentStarted;
    private String name = "";
    private Size size;

    Progress(String id, PrintStream out, LiveLine live) {
        this.id = id;
        this.out = out;
        this.live = live;
    }

    /** An experiment starts. */
    void starts(String named, Size running) {
        name = named;
        size = running;
        experimentStarted = System.nanoTime();
    }

    /** So many of its trajectories are done. */
    void at(int done) {
        long now = System.nanoTime();
        if (seconds(last, now) >= (live.isLive() ? LIVE_SECONDS : PLAIN_SECONDS)) {
            last = now;
            String line = line(id, name, done, size, seconds(experimentStarted, now));
            if (live.isLive()) {
                live.show(line);
            } else {
                out.println(line);
            }
        }
    }

    /**
     * "T3.2   d = 2: 640 of 2,000 trajectories of 3,000 steps, 61 million steps a second, 7 s left"; nothing of the time left when it is
     * short.
     */
    static String line(String id, String name, int done, Size size, double seconds) {
        double left = seconds * (size.replicates() - done) / done;
        return String.format(
                Locale.ROOT,
                "%-6s %s: %,d of %,d %s, %.3g million %s a second%s",
                id,
                name,
                done,
                size.replicates(),
                size.steps() == 1
                        ? "replicates"
                        : String.format(Locale.ROOT, "trajectories of %,d steps", size.steps()),
                (double) done * size.steps() / seconds * 1e-6,
                size.steps() == 1 ? "replicates" : "steps",
                left > WORTH_TELLING ? String.format(Locale.ROOT, ", %.0f s left", left) : "");
    }

    /** The claim's last line. */
    void finished(ClaimRecord record) {
        String key = record.measurements().isEmpty()
                ? "no measurement"
                : record.measurements().get(0).sentence();
        double seconds = seconds(started, System.nanoTime());
        out.print(live.erasure());
        out.printf(Locale.ROOT, "%-6s %-14s %5.1f s  %s%n", id, record.word(), seconds, key);
    }

    private static double seconds(long from, long to) {
        return (to - from) * 1e-9;
    }
}
