package sticky.posterior;

import sticky.data.DataSet;
import sticky.data.Feed;
import sticky.data.Streaming;
import sticky.random.Stream;

/**
 * What the likelihood of a model Q(w) x knows of a data set: how many samples, m_xx = mean x_i^2 and m_xy = mean x_i y_i.
 *
 * <p>Formula, for label noise of standard deviation 1: ln p(data | w) = -n (m_xx Q^2 - 2 m_xy Q)/2 + a constant. As expected, m_xx = 1
 * and m_xy = 0. Source: our derivation.
 *
 * @param samples n
 * @param meanXX m_xx
 * @param meanXY m_xy
 */
public record DataMeans(int samples, double meanXX, double meanXY) {

    /** @throws IllegalArgumentException if n is below 1, m_xx is not positive and finite, or m_xy is not finite */
    public DataMeans {
        if (!(samples >= 1)) {
            throw new IllegalArgumentException("number of samples " + samples + " is out of range [1, 2^31)");
        }
        Ranges.positive("mean of x^2", meanXX);
        if (!Double.isFinite(meanXY)) {
            throw new IllegalArgumentException("mean of x y " + meanXY + " is not finite");
        }
    }

    /** The means as expected, m_xx = 1 and m_xy = 0: the data set that has no fluctuations. */
    public static DataMeans expected(int samples) {
        return new DataMeans(samples, 1, 0);
    }

    /** The means of a given data set. */
    public static DataMeans of(DataSet data) {
        double xy = 0;
        for (int i = 0; i < data.samples(); i++) {
            xy += data.x()[i] * data.y()[i];
        }
        return new DataMeans(data.samples(), data.meanXX(), xy / data.samples());
    }

    /**
     * The means of a fresh Gaussian data set with label noise 1, drawn from their exact joint law: a data set is a batch of n.
     *
     * @throws IllegalArgumentException if n is below 1
     */
    public static DataMeans draw(int samples, Stream stream) {
        Feed feed = new Streaming(samples, 1, true).open(1);
        double[] xx = new double[1];
        double[] xy = new double[1];
        feed.start(0, 0, stream);
        feed.draw(1, xx, xy);
        return new DataMeans(samples, xx[0], xy[0]);
    }

    /** L, the mean squared error for Q less that for Q = 0: m_xx Q^2 - 2 m_xy Q. */
    public double excessLoss(double q) {
        return (meanXX * q - 2 * meanXY) * q;
    }
}
