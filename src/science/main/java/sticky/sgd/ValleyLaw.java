package sticky.sgd;

/**
 * How SGD creeps along the line L of the radial valley with d = 1: the noise across L has a second-order effect along it,
 * &lt;dw2&gt; = -8 e^2 sigma^2/B w2^7 a step with e = eta/(1 - mu), so that after t steps
 *
 * <pre>|w2|^-6 = |w2(0)|^-6 + 48 e^2 sigma^2 t / B.</pre>
 *
 * <p>Source: our derivation, to leading order in eta.
 *
 * @param learningRate eta
 * @param momentum mu
 * @param batchSize B
 * @param labelNoise sigma
 */
public record ValleyLaw(double learningRate, double momentum, int batchSize, double labelNoise) {

    /** The growth of |w2|^-6 in {@code steps} steps. */
    public double growth(double steps) {
        double effective = learningRate / (1 - momentum);
        return 48 * effective * effective * labelNoise * labelNoise * steps / batchSize;
    }

    /** |w2| after {@code steps} steps from |w2(0)| = {@code start}; from an infinite start it is the largest |w2| there can be. */
    public double position(double start, double steps) {
        return StrictMath.pow(StrictMath.pow(start, -6) + growth(steps), -1.0 / 6);
    }

    /** |w2|^-6. */
    public static double inverseSixth(double w2) {
        return StrictMath.pow(Math.abs(w2), -6);
    }
}
