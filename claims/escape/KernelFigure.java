package escape;

import java.util.Locale;
import java.util.stream.IntStream;
import pictures.Exits;
import pictures.WellPanels;
import sticky.ensemble.Recorder;
import sticky.ensemble.Run;
import sticky.ensemble.Snapshots;
import sticky.figure.Figure;
import sticky.figure.Panel;
import sticky.observables.ExitTimes;
import sticky.stability.QuasiStationaryLaw;

/** The escape from a basin beside its prediction: how many have not left, and how those are distributed. */
public final class KernelFigure {
    private static final int CELLS = 600;

    private KernelFigure() {}

    /** For a run that records exits and a snapshot at {@code step}; the rate is the law's. */
    public static Figure of(Run run, QuasiStationaryLaw law, double rate, Recorder<Snapshots> snapshot, int step) {
        double[] steps =
                WellPanels.grid(step, run.experiment().steps(), run.experiment().steps() - step);
        double[] times = ExitTimes.of(run);
        double anchor =
                IntStream.range(0, times.length).filter(i -> times[i] > step).count() / (double) times.length;
        double[] staying = IntStream.range(0, times.length)
                .filter(i -> times[i] > step)
                .mapToDouble(i -> run.of(snapshot).after(step, 0)[i])
                .toArray();
        double[] density = law.density(CELLS);
        double width = (law.high() - law.low()) / CELLS;
        double[] middles = IntStream.range(0, CELLS)
                .mapToDouble(i -> law.low() + (i + 0.5) * width)
                .toArray();
        return Figure.of(
                "kernel",
                "What has not left falls exponentially, at the rate of the kernel's leading eigenvalue (left), and lies as its eigenvector "
                        + "says (right).",
                Exits.survival(
                                Panel.of("Not left yet", "steps t", "share of all")
                                        .logY(),
                                "SGD",
                                run,
                                run.experiment().steps())
                        .theory(
                                String.format(Locale.ROOT, "kernel, rate %.4f", rate),
                                steps,
                                WellPanels.map(steps, t -> anchor * StrictMath.exp(-rate * (t - step)))),
                Panel.of("Where they are at t = " + step, "w", "density")
                        .histogram("SGD", staying, -3, law.high(), 80)
                        .theory("kernel's eigenvector", middles, density)
                        .xRange(-3, law.high()));
    }
}
