package student;

/** How the standard deviation of a sample is taken. */
@FunctionalInterface
public interface Deviation {
    /** Student's own: s^2 = sum (x_i - mean)^2 / n, which divides by n. */
    Deviation STUDENTS = (sample, mean) -> Math.sqrt(squares(sample, mean) / sample.length);

    /** Returns the standard deviation of a sample, {@code double[n]}, with this mean. */
    double of(double[] sample, double mean);

    /** Returns the sum of squared distances from the mean. */
    static double squares(double[] sample, double mean) {
        double squares = 0;
        for (double x : sample) {
            squares += (x - mean) * (x - mean);
        }
        return squares;
    }
}
