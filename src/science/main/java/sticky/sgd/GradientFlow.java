package sticky.sgd;

/**
 * Gradient descent without noise on Q = w^d, for small steps: dw/dt = -2 d w^(2d-1) in t = eta k, so that after k steps
 *
 * <pre>|w|^-(2d-2) = |w(0)|^-(2d-2) + 4 eta d (d-1) k   (d >= 2),    |w| = |w(0)| (1 - 2 eta)^k   (d = 1).</pre>
 *
 * <p>Source: our integration of the write-up's potential; the first is the flow, the second exact for steps of any size below 1/2.
 *
 * @param degree d
 * @param learningRate eta
 * @param start w(0)
 */
public record GradientFlow(int degree, double learningRate, double start) {

    /** |w| after {@code steps} steps. */
    public double distance(double steps) {
        if (degree == 1) {
            return Math.abs(start) * StrictMath.pow(1 - 2 * learningRate, steps);
        }
        int power = 2 * degree - 2;
        double inverse = StrictMath.pow(Math.abs(start), -power) + 4 * learningRate * degree * (degree - 1) * steps;
        return StrictMath.pow(inverse, -1.0 / power);
    }
}
