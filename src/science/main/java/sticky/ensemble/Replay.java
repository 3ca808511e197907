package sticky.ensemble;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import sticky.data.PublishedRun;

/**
 * A published run beside our own of the same data, batch orders and starts: how far the two are apart.
 *
 * @param published what was published
 * @param run our run, of an experiment that {@link #experiment} made
 */
public record Replay(PublishedRun published, Run run) {
    /** Rounding differences grow in the chaotic transient; beyond this size of w a trajectory is on its way out. */
    private static final double NEAR = 10;

    /** The experiment with its batches, starts, steps and trajectories taken from a published run. */
    public static Experiment experiment(PublishedRun published, Experiment settings) {
        return settings.batches(published.batches(settings.batches().batchSize()))
                .from(Start.given(published.starts()))
                .trajectories(published.orders().length)
                .steps(published.steps())
                .record(everyStep(published));
    }

    private static Recorder<Snapshots> everyStep(PublishedRun published) {
        return Snapshots.at(IntStream.rangeClosed(0, published.steps()).toArray());
    }

    /**
     * |w - published| / |published| after every step at which the published trajectory is smaller than 10, in increasing order; the largest number
     * there is where ours has diverged.
     */
    public double[] relativeDifferences() {
        return IntStream.range(0, run.trajectories())
                .boxed()
                .flatMapToDouble(this::differences)
                .sorted()
                .toArray();
    }

    private DoubleStream differences(int trajectory) {
        double[] w = published.weights()[trajectory];
        double[] ours = weights(trajectory);
        return IntStream.rangeClosed(1, published.steps())
                .takeWhile(step -> Math.abs(w[step]) < NEAR)
                .mapToDouble(step -> Math.abs(ours[step] - w[step]) / Math.abs(w[step]))
                .map(difference -> Double.isNaN(difference) ? Double.MAX_VALUE : difference);
    }

    /** One of our trajectories, {@code double[step]}; NaN from its divergence on. */
    public double[] weights(int trajectory) {
        Snapshots snapshots = run.of(everyStep(published));
        return IntStream.rangeClosed(0, published.steps())
                .mapToDouble(step -> snapshots.after(step, 0)[trajectory])
                .toArray();
    }

    /** How many trajectories diverge in one of the two and not, or not at the same step, in the other. */
    public int divergedOtherwise() {
        return (int) IntStream.range(0, run.trajectories())
                .filter(i -> run.divergedAt(i) != published.divergedAt(i))
                .count();
    }
}
