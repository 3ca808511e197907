package sticky.audit;

import java.io.PrintStream;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The audit's lines on the console: how many runs are done, how fast they come, how long it will take. */
final class AuditProgress {
    private static final long EVERY_NANOS = 10_000_000_000L;

    private final PrintStream out;
    private final Map<AuditedClaim, Integer> left = new LinkedHashMap<>();
    private final Map<AuditedClaim, double[]> cost = new HashMap<>(); // seconds and runs
    private int threads = 1;
    private int found;
    private int done;
    private long started;
    private long last;

    AuditProgress(PrintStream out) {
        this.out = out;
    }

    synchronized void start(List<AuditedClaim> claims, int seeds, int atOnce) {
        claims.forEach(claim -> left.put(claim, seeds));
        threads = atOnce;
        started = System.nanoTime();
        last = started;
        out.printf(
                Locale.ROOT,
                "seed audit: %d claims under %d root seeds each, %d at once%n",
                claims.size(),
                seeds,
                atOnce);
    }

    /** A run of an earlier audit counts; it is not repeated. */
    synchronized void foundFinished(AuditedClaim claim, Outcomes run) {
        found++;
        count(claim, run);
    }

    /** More runs of a claim are wanted. */
    synchronized void expect(AuditedClaim claim, int runs) {
        left.put(claim, runs);
    }

    synchronized void isDeterministic(AuditedClaim claim) {
        left.put(claim, 0);
    }

    synchronized void finished(AuditedClaim claim, Outcomes run) {
        done++;
        count(claim, run);
        long now = System.nanoTime();
        if (now - last >= EVERY_NANOS) {
            last = now;
            out.println(line(claim, run, (now - started) * 1e-9));
        }
    }

    private String line(AuditedClaim claim, Outcomes run, double elapsed) {
        int remaining = left.values().stream().mapToInt(Integer::intValue).sum();
        return String.format(
                Locale.ROOT,
                "seed audit: %d runs done%s, %d to go, %.2f runs a second, about %s left (last: %s %s in %.1f s)",
                done,
                found == 0 ? "" : " and " + found + " found finished",
                remaining,
                done / elapsed,
                time(secondsLeft()),
                claim.id(),
                run.verdict().word(),
                run.seconds());
    }

    /** What is left of each claim at its own cost, since claims differ; shared by the threads. */
    private double secondsLeft() {
        double seconds = 0;
        double runs = 0;
        for (double[] spent : cost.values()) {
            seconds += spent[0];
            runs += spent[1];
        }
        double average = seconds / runs;
        double all = 0;
        for (Map.Entry<AuditedClaim, Integer> entry : left.entrySet()) {
            double[] own = cost.get(entry.getKey());
            all += entry.getValue() * (own == null ? average : own[0] / own[1]);
        }
        return all / threads;
    }

    private void count(AuditedClaim claim, Outcomes run) {
        left.merge(claim, -1, (now, one) -> Math.max(0, now + one));
        double[] spent = cost.computeIfAbsent(claim, c -> new double[2]);
        spent[0] += run.seconds();
        spent[1]++;
    }

    static String time(double seconds) {
        long whole = Math.round(seconds);
        return whole < 120 ? whole + " s" : whole < 7200 ? whole / 60 + " min" : whole / 3600 + " h";
    }
}
