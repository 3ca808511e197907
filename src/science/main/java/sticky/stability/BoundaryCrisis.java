package sticky.stability;

import sticky.model.DoubleWell;
import sticky.statistics.Estimate;

/**
 * The boundary crisis of gradient descent in the left basin of a double well. Its map is f(w) = w - eta l'(w). Above eta H = 2 it leaves
 * the minimum, yet stays in the basin, periodic or chaotic, as long as its lowest point falls short of the basin's left edge, which f
 * sends to the barrier. Once the lowest point passes the edge nearly every orbit leaves.
 *
 * <p>Formula: f has its minimum at c between -w0 and the barrier w_b, with f'(c) = 0; the crisis is at f(f(c)) = w_b. The result in eta H
 * depends on the orders only. Source: our derivation; Grebogi, Ott and Yorke 1983.
 *
 * @param well the double well
 */
public record BoundaryCrisis(DoubleWell well) {
    private static final double LEAST = 2;
    private static final double MOST = 5;

    /** The Hessian at -w0. */
    public double sharpness() {
        return well.potentialHessian(new double[] {-well.w0()})[0][0];
    }

    /**
     * The critical eta H, sought between 2 and 5.
     *
     * @throws IllegalArgumentException if the minimum at -w0 is degenerate, so that H = 0, or there is no crisis in that range
     */
    public Estimate criticalSharpness() {
        if (well.d1() != 1) {
            throw new IllegalArgumentException("order d1 " + well.d1() + " is out of range [1, 1]: eta H is 0");
        }
        return SignChange.between(LEAST, MOST, etaH -> overshoot(etaH / sharpness()));
    }

    /** The critical learning rate. */
    public double criticalLearningRate() {
        return criticalSharpness().value() / sharpness();
    }

    /** One step of gradient descent. */
    public double step(double learningRate, double w) {
        return w - learningRate * well.potentialGradient(new double[] {w})[0];
    }

    /** How far past the barrier the second image of the map's turning point lies; negative below the crisis. */
    private double overshoot(double learningRate) {
        double turning = SignChange.between(
                        -well.w0(),
                        well.barrier(),
                        w -> 1 - learningRate * well.potentialHessian(new double[] {w})[0][0])
                .value();
        return step(learningRate, step(learningRate, turning)) - well.barrier();
    }
}
