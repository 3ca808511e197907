package sticky.panels;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import sticky.ensemble.Run;
import sticky.figure.Panel;
import sticky.model.DoubleWell;
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
        double[] grid = grid(-1.35 * well.w0(), 1.35 * well.w0(), 1600);
        Panel panel = Panel.of("Bayesian posterior, exact likelihood", "w", "density")
                .logY()
                .yRange(1e-3, 1e2);
        for (double n : samples) {
            Posterior posterior = of(well, n);
            panel = panel.line("n = " + power(n), grid, map(grid, posterior::density));
        }
        return panel;
    }

    /** Where the kept trajectories end, beside the posterior for n = T B averaged over the same bins. */
    public static Panel ends(Run run, DoubleWell well, double samples) {
        double reach = 1.5 * well.w0();
        Posterior posterior = of(well, samples);
        double width = 2 * reach / BINS;
        double[] centres = IntStream.range(0, BINS)
                .mapToDouble(i -> -reach + (i + .5) * width)
                .toArray();
        double[] density =
                map(centres, w -> posterior.mass(w - width / 2, w + width / 2).value() / width);
        return Panel.of("After " + run.experiment().steps() + " steps", "w", "density")
                .logY()
                .yRange(1e-3, 30)
                .histogram("SGD, kept", run.ofKept(run.end(0)), -reach, reach, BINS)
                .theory("posterior, n = " + power(samples), centres, density)
                .verticalRule("barrier", well.barrier());
    }

    /** The posterior that a double well's claims compare with. */
    public static Posterior of(DoubleWell well, double samples) {
        return Posterior.of(well, samples, Likelihood.EXACT, -2 * well.w0(), 2 * well.w0());
    }

    static double[] grid(double low, double high, int intervals) {
        return IntStream.rangeClosed(0, intervals)
                .mapToDouble(i -> low + (high - low) * i / intervals)
                .toArray();
    }

    static double[] map(double[] grid, DoubleUnaryOperator function) {
        return Arrays.stream(grid).map(function).toArray();
    }

    /** "1000" or, from ten thousand on, a power of ten: "10⁴". */
    static String power(double n) {
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
