package posterior;

import sticky.figure.Figure;
import sticky.figure.Panel;
import sticky.model.Landscape;
import sticky.posterior.Likelihood;
import sticky.posterior.ValleyMarginal;
import sticky.statistics.Estimate;

/**
 * Where the posterior of n samples lies in a valley, the prior uniform on [-5, 5]^2.
 *
 * @param valley the landscape
 * @param samples n
 */
public record OnTheLineFirst(Landscape valley, double samples) {
    /** How near is near, of L and of O: a tenth of the prior in either direction. */
    private static final double NEAR = 0.5;

    private static final double REACH = 5;

    public OnTheLineFirst valley(Landscape other) {
        return new OnTheLineFirst(other, samples);
    }

    public OnTheLineFirst samples(double other) {
        return new OnTheLineFirst(valley, other);
    }

    /** The probability of |w1| < 0.5, near L. */
    public Estimate nearL() {
        return nearL(marginal(REACH));
    }

    private Estimate nearL(ValleyMarginal whole) {
        Estimate strip = marginal(NEAR).logEvidence();
        Estimate box = whole.logEvidence();
        double share = StrictMath.exp(strip.value() - box.value());
        return Estimate.exact(share, share * (strip.high() - strip.low() + box.high() - box.low()) / 2);
    }

    /** The probability of |w2| < 0.5, near O, as w1 is near L. */
    public Estimate nearO() {
        return marginal(REACH).probabilityWithin(NEAR);
    }

    private ValleyMarginal marginal(double halfWidth) {
        return ValleyMarginal.of(valley, samples, Likelihood.EXACT, halfWidth, REACH);
    }

    /** Both probabilities against n, a panel a valley. */
    public static Figure figure(OnTheLineFirst d1, OnTheLineFirst d2) {
        return Figure.of(
                "first the line",
                "Of few samples the posterior lies near L and spread along it; near O it comes to lie only with many more.",
                d1.panel(),
                d2.panel());
    }

    private Panel panel() {
        double[] all = {1e-4, 1e-2, 1, 1e2, 1e4, 1e6, 1e8};
        double[] nearL = new double[all.length];
        double[] nearO = new double[all.length];
        for (int i = 0; i < all.length; i++) {
            OnTheLineFirst at = samples(all[i]);
            ValleyMarginal whole = at.marginal(REACH);
            nearL[i] = at.nearL(whole).value();
            nearO[i] = whole.probabilityWithin(NEAR).value();
        }
        return Panel.of("Posterior, " + valley.label(), "number of samples n", "probability")
                .logX()
                .yRange(0, 1.1)
                .line("near L: |w₁| < 0.5", all, nearL)
                .line("near O: |w₂| < 0.5", all, nearO)
                .horizontalRule("prior, of either", NEAR / REACH);
    }
}
