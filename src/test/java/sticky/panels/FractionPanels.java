package sticky.panels;

import java.util.Arrays;
import java.util.stream.IntStream;
import sticky.ensemble.Occupancy;
import sticky.figure.Panel;
import sticky.statistics.Proportion;
import sticky.statistics.Survival;

/** The fraction of trajectories in a basin over time, on a log axis, with its band, a fitted decay and what it is compared with. */
public final class FractionPanels {
    private FractionPanels() {}

    /** An empty panel for fractions. */
    public static Panel axes(String title) {
        return Panel.of(title, "steps t", "fraction in the basin of −w₀").logY();
    }

    /** Adds a measured curve with its pointwise exact band. */
    public static Panel measured(Panel panel, String label, Survival survival, double alpha) {
        double[] steps = IntStream.range(survival.first(), survival.first() + survival.steps())
                .asDoubleStream()
                .toArray();
        double[] curve = Arrays.copyOfRange(survival.curve(), survival.first(), survival.first() + survival.steps());
        double[] low = Arrays.stream(steps)
                .map(t -> survival.fraction((int) t, alpha).low())
                .toArray();
        double[] high = Arrays.stream(steps)
                .map(t -> survival.fraction((int) t, alpha).high())
                .toArray();
        return panel.band("", steps, low, high).points(label, steps, curve);
    }

    /** Adds an exponential through the curve's value at a step. */
    public static Panel exponential(Panel panel, String label, Survival survival, double rate, int from, int to) {
        double start = survival.curve()[from];
        double[] steps = IntStream.rangeClosed(from, to).asDoubleStream().toArray();
        return panel.theory(label, steps, WellPanels.map(steps, t -> start * StrictMath.exp(-rate * (t - from))));
    }

    /** Adds a recorded occupancy, as a share of the kept, with its pointwise exact band. */
    public static Panel occupancy(Panel panel, String label, Occupancy occupancy, double alpha) {
        double[] fraction = occupancy.keptFraction();
        double[] steps = IntStream.range(0, fraction.length).asDoubleStream().toArray();
        double[] low = WellPanels.map(steps, t -> interval(occupancy, (int) t, alpha, true));
        double[] high = WellPanels.map(steps, t -> interval(occupancy, (int) t, alpha, false));
        return panel.band("", steps, low, high).line(label, steps, fraction);
    }

    private static double interval(Occupancy occupancy, int step, double alpha, boolean lower) {
        var share = Proportion.exact(occupancy.keptInside(step), occupancy.kept(), alpha);
        return lower ? share.low() : share.high();
    }
}
