package sticky.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.apache.commons.math3.stat.correlation.Covariance;
import org.apache.commons.math3.stat.inference.ChiSquareTest;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;

/** The counts of a redrawn multiset against the multinomial law; three large classes, and small ones beside them. */
class RedrawTest {
    private static final long[] SIZES = {500, 0, 300, 7, 1, 150, 30, 1, 11};
    private static final int N = 1000;
    private static final int DRAWS = 100_000;
    private static final double[][] COUNTS = draws(SIZES);

    @Test
    void everyDrawHasAsManyIndividualsAsTheSet() {
        for (double[] counts : COUNTS) {
            assertThat(Arrays.stream(counts).sum()).isEqualTo(N);
        }
    }

    /** N p, and N p (1 - p) or -N p q, to five standard errors; a rare class has kurtosis 4, which widens its variance's. */
    @Test
    void meansAndCovariancesAreMultinomial() {
        double[][] covariance = new Covariance(COUNTS).getCovarianceMatrix().getData();
        for (int c = 0; c < SIZES.length; c++) {
            double p = (double) SIZES[c] / N;
            int column = c;
            double mean =
                    Arrays.stream(COUNTS).mapToDouble(counts -> counts[column]).sum() / DRAWS;
            assertThat(mean).isCloseTo(N * p, within(5 * Math.sqrt(N * p * (1 - p) / DRAWS)));
            for (int other = 0; other < SIZES.length; other++) {
                double q = (double) SIZES[other] / N;
                double scale = N * Math.sqrt(p * (1 - p) * q * (1 - q));
                assertThat(covariance[c][other])
                        .isCloseTo(
                                other == c ? N * p * (1 - p) : -N * p * q, within(5 * scale * Math.sqrt(3.0 / DRAWS)));
            }
        }
    }

    @Test
    void largeAndSmallClassesAreBinomial() {
        assertBinomial(2, 240, 360);
        assertBinomial(3, 0, 20);
        assertBinomial(7, 0, 5);
    }

    /** Counts beyond the ends are put with them. */
    private static void assertBinomial(int c, int low, int high) {
        BinomialDistribution law = BinomialDistribution.of(N, (double) SIZES[c] / N);
        double[] expected = new double[high - low + 1];
        long[] observed = new long[expected.length];
        for (int k = 0; k <= N; k++) {
            expected[Math.max(low, Math.min(high, k)) - low] += DRAWS * law.probability(k);
        }
        for (double[] counts : COUNTS) {
            observed[(int) Math.max(low, Math.min(high, counts[c])) - low]++;
        }
        assertThat(new ChiSquareTest().chiSquareTest(expected, observed)).isGreaterThan(1e-6);
    }

    private static double[][] draws(long[] sizes) {
        Redraw redraw = new Redraw(Multiset.of(sizes));
        double[][] draws = new double[DRAWS][];
        for (int r = 0; r < DRAWS; r++) {
            long[] counts = new long[sizes.length];
            redraw.draw(Draws.SEED.child("redraw").stream(r), counts);
            draws[r] = Arrays.stream(counts).asDoubleStream().toArray();
        }
        return draws;
    }
}
