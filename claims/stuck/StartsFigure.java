package stuck;

import java.util.stream.IntStream;
import sticky.ensemble.Run;
import sticky.figure.Figure;
import sticky.figure.Panel;
import sticky.model.DoubleWell;
import sticky.observables.Basin;

/** Where figure 4's kept trajectories started, by where they end. */
final class StartsFigure {
    private static final int BINS = 80;

    private StartsFigure() {}

    /** Returns the starts of the kept, those at either minimum, beside the barrier. */
    static Figure of(Run run) {
        DoubleWell well = Basin.well(run.experiment().landscape());
        double reach = 2 * well.w0();
        return Figure.of(
                "starts",
                """
                Of starts all over [−4, 4] only those near a minimum are kept, and nearly all end in the basin that they started in.""",
                Panel.of("Starts of those that end below the barrier", "w at the start", "density")
                        .histogram("kept, at −w₀", starts(run, well, Basin.LEFT), -reach, reach, BINS)
                        .verticalRule("barrier", well.barrier()),
                Panel.of("Starts of those that end above it", "w at the start", "density")
                        .histogram("kept, at +w₀", starts(run, well, Basin.RIGHT), -reach, reach, BINS)
                        .verticalRule("barrier", well.barrier()));
    }

    private static double[] starts(Run run, DoubleWell well, Basin basin) {
        return IntStream.range(0, run.trajectories())
                .filter(i -> basin == Basin.LEFT ? run.end(0)[i] < well.barrier() : run.end(0)[i] > well.barrier())
                .mapToDouble(i -> run.start(0)[i])
                .toArray();
    }
}
