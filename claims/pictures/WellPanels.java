package pictures;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import sticky.ensemble.Run;
import sticky.ensemble.Snapshots;
import sticky.figure.Panel;
import sticky.model.DoubleWell;
import sticky.observables.Basin;
import sticky.posterior.Likelihood;
import sticky.posterior.Posterior;

/** The panels of the write-up's figures 1 and 4: a double well, its posterior, and where the trajectories end. */
public final class WellPanels {
    private static final int BINS = 90;

    private WellPanels() {}

    /** The potential, with the barrier marked. */
    public static Panel potential(DoubleWell well) {
        double[] grid = grid(-1.35 * well.w0(), 1.35 * well.w0(), 400);
        double top = 1.6 * well.potential(new double[] {well.barrier()});
        return Panel.of("Potential: " + well.label(), "w", "l(w) = Q(w)²")
                .line("", grid, map(grid, w -> well.potential(new double[] {w})))
                .verticalRule("barrier", well.barrier())
                .yRange(0, top);
    }

    /** The posterior under a uniform prior on [-2 w0, 2 w0], for several numbers of samples. */
    public static Panel posterior(DoubleWell well, double... samples) {
        double[] grid = aroundTheMinima(well, 1.35 * well.w0());
        Panel panel = Panel.of("Bayesian posterior, exact likelihood", "w", "density")
                .logY()
                .yRange(1e-3, 1e2);
        for (double n : samples) {
            Posterior posterior = of(well, n);
            panel = panel.line("n = " + power(n), grid, map(grid, posterior::density));
        }
        return panel;
    }

    /** Where the kept trajectories end, beside the posterior for as many samples. */
    public static Panel ends(String title, Run run, double samples) {
        DoubleWell well = Basin.well(run.experiment().landscape());
        double reach = 1.5 * well.w0();
        double[] grid = aroundTheMinima(well, reach);
        Posterior posterior = of(well, samples);
        return Panel.of(title, "w", "density")
                .logY()
                .yRange(1e-3, 100)
                .histogram("SGD, kept", run.ofKept(run.end(0)), -reach, reach, BINS)
                .theory("posterior, n = " + power(samples), grid, map(grid, posterior::density))
                .verticalRule("barrier", well.barrier());
    }

    /** A grid that is fine around the minima, where the posterior of many samples has peaks narrower than a pixel. */
    private static double[] aroundTheMinima(DoubleWell well, double reach) {
        double[] steps = map(grid(-6, 0, 120), exponent -> StrictMath.pow(10, exponent));
        return Stream.of(-well.w0(), well.w0())
                .flatMapToDouble(minimum -> DoubleStream.concat(
                        DoubleStream.of(minimum),
                        Arrays.stream(steps).flatMap(step -> DoubleStream.of(minimum - step, minimum + step))))
                .filter(w -> Math.abs(w) < reach)
                .sorted()
                .toArray();
    }

    /** The posterior that a double well's claims compare with. */
    public static Posterior of(DoubleWell well, double samples) {
        return Posterior.of(well, samples, Likelihood.EXACT, -2 * well.w0(), 2 * well.w0());
    }

    /** The recorded steps after the start, which a logarithmic axis has no place for. */
    public static double[] steps(Snapshots snapshots) {
        return Arrays.stream(snapshots.steps())
                .filter(step -> step > 0)
                .asDoubleStream()
                .toArray();
    }

    public static double[] grid(double low, double high, int intervals) {
        return IntStream.rangeClosed(0, intervals)
                .mapToDouble(i -> low + (high - low) * i / intervals)
                .toArray();
    }

    public static double[] map(double[] grid, DoubleUnaryOperator function) {
        return Arrays.stream(grid).map(function).toArray();
    }

    /** "1000" or, from ten thousand on, a power of ten: "10⁴". */
    public static String power(double n) {
        int exponent = (int) Math.round(Math.log10(n));
        if (n < 1e4 || Math.abs(n / Math.pow(10, exponent) - 1) > 1e-9) {
            return String.valueOf((long) n);
        }
        StringBuilder text = new StringBuilder("10");
        for (char digit : String.valueOf(exponent).toCharArray()) {
            text.append("⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(digit - '0'));
        }
        return text.toString();
    }
}
