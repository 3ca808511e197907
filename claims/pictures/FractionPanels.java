package pictures;

import java.util.stream.IntStream;
import sticky.ensemble.Occupancy;
import sticky.figure.Bands;
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

    /** Adds a measured curve with its pointwise exact band, as a line. */
    public static Panel joined(Panel panel, String label, Survival survival, double alpha) {
        double[] steps = IntStream.range(0, survival.steps()).asDoubleStream().toArray();
        return Bands.line(panel, label, steps, t -> survival.fraction((int) t, alpha));
    }

    /** Adds a measured curve with its pointwise exact band. */
    public static Panel measured(Panel panel, String label, Survival survival, double alpha) {
        double[] steps = IntStream.range(survival.first(), survival.first() + survival.steps())
                .asDoubleStream()
                .toArray();
        return Bands.points(panel, label, steps, t -> survival.fraction((int) t, alpha));
    }

    /** Adds an exponential through the curve's value at a step. */
    public static Panel exponential(Panel panel, String label, Survival survival, double rate, int from, int to) {
        double start = survival.curve()[from];
        double[] steps = IntStream.rangeClosed(from, to).asDoubleStream().toArray();
        return panel.theory(label, steps, WellPanels.map(steps, t -> start * StrictMath.exp(-rate * (t - from))));
    }

    /** Adds a recorded occupancy, as a share of all that started, with its pointwise exact band. */
    public static Panel occupancy(Panel panel, String label, Occupancy occupancy, int trajectories, double alpha) {
        double[] steps = IntStream.range(0, occupancy.keptFraction().length)
                .asDoubleStream()
                .toArray();
        return Bands.line(panel, label, steps, t -> Proportion.exact(occupancy.inside((int) t), trajectories, alpha));
    }
}
