package posterior;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.apache.commons.math3.special.Gamma;
import pictures.WellPanels;
import sticky.figure.Figure;
import sticky.figure.Panel;
import sticky.model.DoubleWell;
import sticky.model.Shifted;
import sticky.posterior.Likelihood;
import sticky.posterior.Posterior;
import sticky.statistics.Estimate;

/**
 * The posterior of a model with two minima of different loss: Q = (w + w0)(w - w0)^d, d even, the truth a below 0. Near -w0 the model fits
 * exactly, at a simple zero, lambda = 1/2; at +w0 it does not, its loss is a^2, but the minimum is degenerate, lambda = 1/d.
 *
 * @param well Q, with d1 = 1 and d2 = d
 * @param truth a
 */
public record TradeOff(DoubleWell well, double truth) {
    private static final int MOST_EVALUATIONS = 200;

    /** ln of the posterior odds of the degenerate minimum of higher loss. */
    public Estimate logOdds(double samples) {
        Posterior posterior = posterior(samples);
        Estimate left = posterior.mass(-2 * well.w0(), well.barrier());
        Estimate right = posterior.mass(well.barrier(), 2 * well.w0());
        double error = (left.high() - left.value()) / left.value() + (right.high() - right.value()) / right.value();
        return Estimate.exact(StrictMath.log(right.value() / left.value()), error);
    }

    /**
     * The same by the free energies n a^2/2 + lambda ln n of both minima, with their constants: Laplace's method, for a loss beyond its
     * minimum of 4 w0 |a| (w - w0)^d and of (Q')^2 (w - w*)^2.
     */
    public double freeEnergies(double samples) {
        double zero = zero();
        double slope = new Shifted(well, truth).gradient(new double[] {zero})[0];
        double loss = truth * truth;
        double degenerate = 2
                * Gamma.gamma(1 + 1.0 / well.d2())
                * StrictMath.pow(samples * 2 * well.w0() * -truth, -1.0 / well.d2())
                * StrictMath.exp(-samples * loss / 2);
        double simple = StrictMath.sqrt(2 * StrictMath.PI / samples) / Math.abs(slope);
        return StrictMath.log(degenerate / simple);
    }

    /** The number of samples from which on the minimum of lower loss has more than half of the posterior. */
    public Estimate flip() {
        double at = root(samples -> logOdds(samples).value());
        return Estimate.exact(at, 1e-6 * at);
    }

    /** The same by the free energies. */
    public double predictedFlip() {
        return root(this::freeEnergies);
    }

    /** Both against n. */
    public Figure figure() {
        double[] samples = WellPanels.map(WellPanels.grid(1, 4, 30), exponent -> StrictMath.pow(10, exponent));
        return Figure.of(
                "trade-off",
                """
                At first the degenerate minimum gains with n though its loss is higher, as n to the power 1/4; then n times the loss \
                outweighs it, and the posterior moves to the minimum that fits.""",
                Panel.of(
                                "Degenerate minimum against the one that fits, truth " + truth,
                                "number of samples n",
                                "ln posterior odds")
                        .logX()
                        .yRange(-40, 10)
                        .points(
                                "quadrature",
                                samples,
                                WellPanels.map(samples, n -> logOdds(n).value()))
                        .theory("free energies", samples, WellPanels.map(samples, this::freeEnergies))
                        .horizontalRule("equal", 0));
    }

    private double root(DoubleUnaryOperator logOdds) {
        double scale = 2 / (truth * truth);
        return new BrentSolver(1e-9).solve(MOST_EVALUATIONS, logOdds::applyAsDouble, scale, 100 * scale);
    }

    private double zero() {
        return new Shifted(well, truth).minima().get(0).point()[0];
    }

    private Posterior posterior(double samples) {
        return Posterior.of(new Shifted(well, truth), samples, Likelihood.EXACT, -2 * well.w0(), 2 * well.w0());
    }
}
