package sticky.sgd;

/**
 * How SGD creeps along the line L of the radial valley with d = 1: the noise across L has a second-order effect along it,
 * &lt;dw2&gt; = -8 e^2 sigma^2/B w2^7 a step with e = eta/(1 - mu), so that after t steps
 *
 * <pre>|w2|^-6 = |w2(0)|^-6 + 48 e^2 sigma^2 t / B</pre>
 *
 * <p>to leading order in eta. At a finite learning rate the variance across L, and with it the speed, has the factor 1/(1 - a w2^8) with
 * a = eta (1/(1 + mu) + 2/(B (1 - mu))), as in {@link StationaryVariance}. It is then |w2|^-6 + 3 a w2^2, the {@link #clock}, that
 * grows by 48 e^2 sigma^2 t/B.
 *
 * <p>Source: our derivation, from the second moments of the linear recursion across L.
 *
 * @param learningRate eta
 * @param momentum mu
 * @param batchSize B
 * @param labelNoise sigma
 */
public record ValleyLaw(double learningRate, double momentum, int batchSize, double labelNoise) {
    private static final int BISECTIONS = 100;
    private static final double STIFFENING = 44;

    /** The growth of |w2|^-6, to leading order, and of the clock in {@code steps} steps. */
    public double growth(double steps) {
        double effective = learningRate / (1 - momentum);
        return 48 * effective * effective * labelNoise * labelNoise * steps / batchSize;
    }

    /** |w2| after {@code steps} steps from |w2(0)| = {@code start}; from an infinite start it is the largest |w2| there can be. */
    public double position(double start, double steps) {
        return StrictMath.pow(StrictMath.pow(start, -6) + growth(steps), -1.0 / 6);
    }

    /**
     * The distance from O at which the noise across L is as wide as L is far, l = sqrt(e sigma^2/B): in units of it, and of {@link #scaledTime},
     * the law is the same for all settings, (w2/l)^-6 = (w2(0)/l)^-6 + 48 theta.
     */
    public double noiseRadius() {
        return StrictMath.sqrt(learningRate / (1 - momentum) * labelNoise * labelNoise / batchSize);
    }

    /** The scaled time theta = e^5 sigma^8 t / B^4 of so many steps. */
    public double scaledTime(double steps) {
        return StrictMath.pow(noiseRadius(), 6) * growth(steps) / 48;
    }

    /** |w2|^-6. */
    public static double inverseSixth(double w2) {
        return StrictMath.pow(Math.abs(w2), -6);
    }

    /** |w2|^-6 + 3 a w2^2, which falls with |w2| up to {@link #farthest}. */
    public double clock(double w2) {
        return inverseSixth(w2) + 3 * a() * w2 * w2;
    }

    /** |w2| from which on no variance across L is stationary, a^(-1/8). */
    public double farthest() {
        return StrictMath.pow(a(), -1.0 / 8);
    }

    /**
     * |w2| after {@code steps} steps from |w2(0)| = {@code start} by the clock, for learning rates of any size.
     *
     * @throws IllegalArgumentException if the start is not in (0, a^(-1/8)]
     */
    public double positionByTheClock(double start, double steps) {
        if (!(start > 0 && start <= farthest())) {
            throw new IllegalArgumentException("start |w2| = " + start + " is out of range (0, " + farthest()
                    + "], where a stationary variance across the line exists");
        }
        double reading = clock(start) + growth(steps);
        double near = 0;
        double far = start;
        for (int i = 0; i < BISECTIONS; i++) {
            double middle = 0.5 * (near + far);
            if (clock(middle) > reading) {
                near = middle;
            } else {
                far = middle;
            }
        }
        return 0.5 * (near + far);
    }

    /**
     * The stationary variance of w1 about a point of L without momentum, V (1 - 44 V/w2^2) with V that of {@link StationaryVariance} for
     * the slope w2^4: beside L the valley is steeper, the drift along a line of grad Q being w1 (1 + 24 w1^2/w2^2) and the noise
     * 1 + 28 w1^2/w2^2 times as strong. First order in V/w2^2.
     *
     * @throws IllegalArgumentException if there is momentum, or no stationary variance
     */
    public double varianceAcross(double w2) {
        if (momentum != 0) {
            throw new IllegalArgumentException("the law holds without momentum, but the momentum is " + momentum);
        }
        double slope = StrictMath.pow(w2, 4);
        double linear = new StationaryVariance(learningRate, batchSize, labelNoise).ofSlope(slope);
        return linear * (1 - STIFFENING * linear / (w2 * w2));
    }

    private double a() {
        return learningRate * (1 / (1 + momentum) + 2 / (batchSize * (1 - momentum)));
    }
}
