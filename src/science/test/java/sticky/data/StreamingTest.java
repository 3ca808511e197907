package sticky.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.inference.KolmogorovSmirnovTest;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sticky.random.Seed;

/** Moments of streaming batches; each bound is five exact standard errors of the mean that is tested. */
class StreamingTest {
    private static final Seed SEED = Seed.root(1).child("streaming");
    private static final double SIGMA = .7;
    private static final int N = 200_000;

    /** m_xx = chi^2_B / B: mean 1, variance 2/B, fourth central moment 12 (B + 4)/B^3. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 20})
    void inputNoiseHasMeanOneAndVarianceTwoOverB(int batchSize) {
        double b = batchSize;
        Drawn drawn = draw(new Streaming(batchSize, SIGMA, true));

        assertThat(drawn.mean((xx, xy) -> xx)).isCloseTo(1, fiveErrors(2 / b));
        assertThat(drawn.mean((xx, xy) -> (xx - 1) * (xx - 1)))
                .isCloseTo(2 / b, fiveErrors(12 * (b + 4) / (b * b * b) - 4 / (b * b)));
    }

    /** E m_xy^2 = sigma^2/B; E m_xy^4 = 3 sigma^4/B^2 E m_xx^2 = 3 sigma^4/B^2 (1 + 2/B). */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 20})
    void labelNoiseHasMeanZeroAndVarianceSigmaSquaredOverB(int batchSize) {
        double variance = SIGMA * SIGMA / batchSize;
        Drawn drawn = draw(new Streaming(batchSize, SIGMA, true));

        assertThat(drawn.mean((xx, xy) -> xy)).isCloseTo(0, fiveErrors(variance));
        assertThat(drawn.mean((xx, xy) -> xy * xy))
                .isCloseTo(variance, fiveErrors(variance * variance * (3 * (1 + 2.0 / batchSize) - 1)));
    }

    /**
     * Given m_xx, z^2 = m_xy^2 B/(sigma^2 m_xx) is chi^2_1: mean 1, variance 2; and independent of m_xx, so that (z^2 - 1)(m_xx - 1) has
     * mean 0 and variance 4/B.
     */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 20})
    void labelNoiseGivenTheInputsHasVarianceSigmaSquaredTimesMeanXXOverB(int batchSize) {
        double perVariance = batchSize / (SIGMA * SIGMA);
        Drawn drawn = draw(new Streaming(batchSize, SIGMA, true));

        assertThat(drawn.mean((xx, xy) -> perVariance * xy * xy / xx)).isCloseTo(1, fiveErrors(2));
        assertThat(drawn.mean((xx, xy) -> (perVariance * xy * xy / xx - 1) * (xx - 1)))
                .isCloseTo(0, fiveErrors(4.0 / batchSize));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 20})
    void inputNoiseIsChiSquaredOverB(int batchSize) {
        var law = ChiSquaredDistribution.of(batchSize);
        double[] xx = draw(new Streaming(batchSize, SIGMA, true)).meanXX();

        assertThat(pValue(xx, x -> law.cumulativeProbability(batchSize * x))).isGreaterThan(1e-6);
    }

    @Test
    void successiveBatchesAreUncorrelated() {
        Drawn drawn = Drawn.from(new Streaming(20, SIGMA, true), SEED, 50, N / 50);
        double sum = 0;
        for (int i = 1; i < N; i++) {
            sum += drawn.meanXY()[i - 1] * drawn.meanXY()[i];
        }
        double variance = SIGMA * SIGMA / 20;
        assertThat(sum / (N - 1)).isCloseTo(0, fiveErrors(variance * variance));
    }

    @Test
    void withoutLabelNoiseMeanXYIsZero() {
        assertThat(Drawn.from(new Streaming(20, 0, true), SEED, 50, 20).meanXY())
                .containsOnly(0, -0.0);
    }

    /** m_xy is then N(0, sigma^2/B) exactly. */
    @Test
    void withoutInputNoiseMeanXXIsOneAndMeanXYIsNormal() {
        var law = NormalDistribution.of(0, SIGMA / Math.sqrt(20));
        Drawn drawn = draw(new Streaming(20, SIGMA, false));

        assertThat(drawn.mean((xx, xy) -> Math.abs(xx - 1))).isZero();
        assertThat(pValue(drawn.meanXY(), law::cumulativeProbability)).isGreaterThan(1e-6);
    }

    @Test
    void unitNormalsAreStandardNormalInPlaceOfMeanXY() {
        Drawn drawn = draw(new UnitNormals(20, SIGMA));

        assertThat(drawn.mean((xx, xy) -> Math.abs(xx - 1))).isZero();
        assertThat(pValue(drawn.meanXY(), NormalDistribution.of(0, 1)::cumulativeProbability))
                .isGreaterThan(1e-6);
    }

    @Test
    void noNoiseIsTheLimitOfInfiniteBatches() {
        Drawn drawn = Drawn.from(new NoNoise(20, SIGMA), SEED, 50, 3);

        assertThat(drawn.mean((xx, xy) -> Math.abs(xx - 1))).isZero();
        assertThat(drawn.meanXY()).containsOnly(0);
    }

    @Test
    void oneSettingChangesAndTheOthersStay() {
        Streaming streaming = new Streaming(20, SIGMA, false);

        assertThat(streaming.withBatchSize(5)).isEqualTo(new Streaming(5, SIGMA, false));
        assertThat(streaming.withLabelNoise(2)).isEqualTo(new Streaming(20, 2, false));
        assertThat(new NoNoise(20, SIGMA).withBatchSize(5)).isEqualTo(new NoNoise(5, SIGMA));
        assertThat(new NoNoise(20, SIGMA).withLabelNoise(2)).isEqualTo(new NoNoise(20, 2));
        assertThat(new UnitNormals(20, SIGMA).withBatchSize(5)).isEqualTo(new UnitNormals(5, SIGMA));
        assertThat(new UnitNormals(20, SIGMA).withLabelNoise(2)).isEqualTo(new UnitNormals(20, 2));
    }

    @Test
    void settingsNameTheBatchSizeAndTheLabelNoise() {
        for (Batches batches :
                new Batches[] {new Streaming(20, SIGMA, true), new NoNoise(20, SIGMA), new UnitNormals(20, SIGMA)}) {
            assertThat(batches.settings())
                    .containsEntry("batchSize", 20)
                    .containsEntry("labelNoise", SIGMA)
                    .containsKey("data");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 1_000_000_001})
    void aBatchSizeOutOfRangeIsRefused(int batchSize) {
        String sentence = "batch size " + batchSize + " is out of range [1, 1000000000]";

        assertThatThrownBy(() -> new Streaming(batchSize, 1, true)).hasMessage(sentence);
        assertThatThrownBy(() -> new NoNoise(batchSize, 1)).hasMessage(sentence);
        assertThatThrownBy(() -> new UnitNormals(batchSize, 1)).hasMessage(sentence);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, -.1, 1.1e6, Double.POSITIVE_INFINITY})
    void aLabelNoiseOutOfRangeIsRefused(double labelNoise) {
        String sentence = "label noise " + labelNoise + " is out of range [0, 1e6]";

        assertThatThrownBy(() -> new Streaming(20, labelNoise, true)).hasMessage(sentence);
        assertThatThrownBy(() -> new NoNoise(20, labelNoise)).hasMessage(sentence);
        assertThatThrownBy(() -> new UnitNormals(20, labelNoise)).hasMessage(sentence);
        assertThatThrownBy(() -> new Epochs(100, 20, labelNoise, null)).hasMessage(sentence);
        assertThatThrownBy(() -> DataSet.gaussian(5, labelNoise, SEED.stream(0)))
                .hasMessage(sentence);
    }

    private static Drawn draw(Batches batches) {
        return Drawn.from(batches, SEED, 2000, N / 2000);
    }

    private static Offset<Double> fiveErrors(double variance) {
        return within(5 * Math.sqrt(variance / N));
    }

    /** p-value of the first 20000 numbers under a law, by Kolmogorov and Smirnov. */
    private static double pValue(double[] values, DoubleUnaryOperator law) {
        double[] sample = Arrays.copyOf(values, 20_000);
        return KolmogorovSmirnovTest.withDefaults().test(sample, law).getPValue();
    }
}
