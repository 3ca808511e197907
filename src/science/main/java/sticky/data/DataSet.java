package sticky.data;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.rng.core.source64.XoShiRo256PlusPlus;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/**
 * A fixed sample of n pairs. Equal when the numbers are equal.
 *
 * @param name where it comes from, for evidence files
 * @param x inputs, {@code double[n]}
 * @param y labels, {@code double[n]}
 */
public record DataSet(String name, double[] x, double[] y) {
    /** The number of samples in a file's name. */
    private static final Pattern SIZE = Pattern.compile("-n(\\d+)\\.csv$");

    /** @throws IllegalArgumentException if there are no samples, the lengths differ, or a number is not finite (its index is named) */
    public DataSet {
        if (x.length == 0 || x.length != y.length) {
            throw new IllegalArgumentException("a data set needs as many labels as inputs, and at least one, but has "
                    + y.length + " and " + x.length);
        }
        for (int i = 0; i < x.length; i++) {
            if (!(Double.isFinite(x[i]) && Double.isFinite(y[i]))) {
                throw new IllegalArgumentException("sample " + i + " is not finite: x = " + x[i] + ", y = " + y[i]);
            }
        }
        x = x.clone();
        y = y.clone();
    }

    /**
     * n Gaussian pairs, x ~ N(0, 1), y ~ N(0, labelNoise^2) independent of x, drawn in the order x, y, x, y, ...
     *
     * @throws IllegalArgumentException if n is not in [1, 1e8] or sigma not in [0, 1e6]
     */
    public static DataSet gaussian(int samples, double labelNoise, XoShiRo256PlusPlus stream) {
        Ranges.samples(samples);
        Ranges.labelNoise(labelNoise);
        var normal = ZigguratSampler.NormalizedGaussian.of(stream);
        double[] x = new double[samples];
        double[] y = new double[samples];
        for (int i = 0; i < samples; i++) {
            x[i] = normal.sample();
            y[i] = labelNoise * normal.sample();
        }
        return new DataSet("Gaussian, n = " + samples, x, y);
    }

    /**
     * Reads a data set of two columns, x and y. A file whose name ends in {@code -n500.csv} must have 500 rows: one cut at a line's end
     * looks whole otherwise.
     *
     * @throws IllegalArgumentException if the table is missing or malformed, file and line are named; or if it has not as many rows as its
     *     name says
     */
    public static DataSet read(String name, Path file) {
        CsvTable table = CsvTable.read(file, "x", "y");
        Matcher size = SIZE.matcher(file.getFileName().toString());
        if (size.find() && !size.group(1).equals(String.valueOf(table.rows()))) {
            throw new IllegalArgumentException(
                    file + " has " + table.rows() + " samples, but its name says " + size.group(1));
        }
        double[] x = new double[table.rows()];
        double[] y = new double[table.rows()];
        for (int i = 0; i < x.length; i++) {
            x[i] = table.number(i, 0);
            y[i] = table.number(i, 1);
        }
        return new DataSet(name, x, y);
    }

    /** n, the number of samples. */
    public int samples() {
        return x.length;
    }

    /** Mean of x^2 over the data set. */
    public double meanXX() {
        double sum = 0;
        for (double value : x) {
            sum += value * value;
        }
        return sum / x.length;
    }

    /** x_i^2 and x_i y_i side by side, {@code [2 i]} and {@code [2 i + 1]}: what a batch adds up, kept together in the cache. */
    double[] products() {
        double[] products = new double[2 * x.length];
        for (int i = 0; i < x.length; i++) {
            products[2 * i] = x[i] * x[i];
            products[2 * i + 1] = x[i] * y[i];
        }
        return products;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DataSet that && Arrays.equals(x, that.x) && Arrays.equals(y, that.y);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(x) + Arrays.hashCode(y);
    }

    @Override
    public String toString() {
        return name;
    }
}
