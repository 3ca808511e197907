package sticky.figure;

import java.util.Arrays;
import java.util.function.DoubleFunction;
import java.util.function.ToDoubleFunction;
import sticky.statistics.Estimate;

/** Estimates along an axis: their intervals as a band, their values as a line or as points on it. */
public final class Bands {

    /** The error rate of a band where a claim names none: the claims' own. */
    public static final double ERROR_RATE = 1e-6;

    private Bands() {}

    /** Adds values that are joined. */
    public static Panel line(Panel panel, String label, double[] xs, DoubleFunction<Estimate> of) {
        Estimate[] estimates = at(xs, of);
        return band(panel, xs, estimates).line(label, xs, each(estimates, Estimate::value));
    }

    /** Adds values that stand alone. */
    public static Panel points(Panel panel, String label, double[] xs, DoubleFunction<Estimate> of) {
        Estimate[] estimates = at(xs, of);
        return band(panel, xs, estimates).points(label, xs, each(estimates, Estimate::value));
    }

    private static Estimate[] at(double[] xs, DoubleFunction<Estimate> of) {
        return Arrays.stream(xs).mapToObj(of).toArray(Estimate[]::new);
    }

    private static Panel band(Panel panel, double[] xs, Estimate[] estimates) {
        return panel.band("", xs, each(estimates, Estimate::low), each(estimates, Estimate::high));
    }

    private static double[] each(Estimate[] estimates, ToDoubleFunction<Estimate> part) {
        return Arrays.stream(estimates).mapToDouble(part).toArray();
    }
}
