package sticky.sgd;

/**
 * The zigzag across the line L of the radial valley with d = 1, from a point of L, without momentum. Across L, w1 is an autoregressive process of order
 * one with the correlation rho = 1 - 2 eta w2^8 from step to step and the variance V of {@link StationaryVariance} for the slope w2^4; w2 creeps by
 * the {@link ValleyLaw}. With z = E sqrt(m_xx), by which the steps are shorter on average than normal ones of their variance, one step
 *
 * <pre>
 * changes the sign of w1 with probability   z arccos(rho)/pi                               (the arcsine law),
 * moves across L by                         z sqrt(2/pi) D,   D^2 = 2 V (1 - rho),
 * moves along L by                          z (4/|w2|) (2/pi) sqrt(V) D (sqrt(1 - r^2) + r arcsin r),   r = sqrt((1 - rho)/2).
 * </pre>
 *
 * <p>Along L: |dw2| = 4 |w1 dw1|/|w2|, since every step is along grad Q; E|xy| of two normals of correlation r is the last factor.
 *
 * <p>Source: our derivation, to leading order in w1/w2, from the moments of a pair of normals.
 *
 * @param creep the law of the creep
 */
public record ZigzagLaw(ValleyLaw creep) {

    /** @throws IllegalArgumentException if there is momentum: w1 is then no process of order one */
    public ZigzagLaw {
        if (creep.momentum() != 0) {
            throw new IllegalArgumentException(
                    "the law holds without momentum, but the momentum is " + creep.momentum());
        }
    }

    /**
     * The expected number of crossings of L in {@code steps} steps from |w2| = {@code start}.
     *
     * @throws IllegalArgumentException if there is no stationary variance at the start
     */
    public double crossings(double start, int steps) {
        double sum = 0;
        for (int t = 0; t < steps; t++) {
            sum += StrictMath.acos(correlation(creep.positionByTheClock(start, t))) / Math.PI;
        }
        return shorter() * sum;
    }

    /**
     * The expected length of the path across L over that along it.
     *
     * @throws IllegalArgumentException if there is no stationary variance at the start
     */
    public double pathRatio(double start, int steps) {
        StationaryVariance stationary =
                new StationaryVariance(creep.learningRate(), creep.batchSize(), creep.labelNoise());
        double across = 0;
        double along = 0;
        for (int t = 0; t < steps; t++) {
            double w2 = creep.positionByTheClock(start, t);
            double variance = stationary.ofSlope(StrictMath.pow(w2, 4));
            double half = (1 - correlation(w2)) / 2;
            double step = Math.sqrt(4 * variance * half);
            double r = Math.sqrt(half);
            across += Math.sqrt(2 / Math.PI) * step;
            along += 4
                    / w2
                    * (2 / Math.PI)
                    * Math.sqrt(variance)
                    * step
                    * (Math.sqrt(1 - half) + r * StrictMath.asin(r));
        }
        return across / along;
    }

    private double correlation(double w2) {
        return 1 - 2 * creep.learningRate() * StrictMath.pow(w2, 8);
    }

    /** E sqrt(chi^2_B/B) by its asymptotic series, 1 - 1/(4B) + 1/(32 B^2) + ..., to 3e-7 at B = 20. */
    private double shorter() {
        double inverse = 1.0 / creep.batchSize();
        return 1 - inverse / 4 + inverse * inverse / 32 + 5 * inverse * inverse * inverse / 128;
    }
}
