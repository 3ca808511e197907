package sticky.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MediansTest {
    private static final double INFINITY = Double.POSITIVE_INFINITY;

    @Test
    void medianIsTheMiddle() {
        assertThat(Medians.median(new double[] {3, 1, 2})).isEqualTo(2);
        assertThat(Medians.median(new double[] {4, 1, 3, 2})).isEqualTo(2.5);
        assertThat(Medians.median(new double[] {INFINITY, 1, 2})).isEqualTo(2);
    }

    @Test
    void intervalRunsBetweenTheTabulatedRanks() {
        // P(Bin(10, 1/2) < 2) = .0107, P(< 3) = .0547: ranks 2 and 9 of ten, 6 and 15 of twenty (Conover, table A3).
        assertThat(Medians.of(ranks(10), 0.05)).isEqualTo(new Estimate(5.5, 2, 9, 0.95));
        assertThat(Medians.of(ranks(20), 0.05)).isEqualTo(new Estimate(10.5, 6, 15, 0.95));
        // 2^-21 = 4.8e-7 is the first power below 5e-7.
        assertThat(Medians.of(ranks(21), 1e-6)).isEqualTo(new Estimate(11, 1, 21, 1 - 1e-6));
    }

    /** The largest l with 2 P(Bin(n, 1/2) <= l - 1) <= alpha, in exact arithmetic: twice the sum of C(n, k) against alpha 2^n. */
    @ParameterizedTest
    @ValueSource(doubles = {1e-6, 0.05})
    void ranks_are_the_largest_whose_tails_hold_the_error_rate(double alpha) {
        for (int n = 30; n <= 3000; n += 1 + n / 100) {
            int rank = (int) Medians.of(ranks(n), alpha).low();
            BigInteger term = BigInteger.ONE;
            BigInteger before = BigInteger.ZERO;
            for (int k = 0; k < rank; k++) {
                before = before.add(term);
                term = term.multiply(BigInteger.valueOf(n - k)).divide(BigInteger.valueOf(k + 1));
            }
            BigDecimal allowed = new BigDecimal(alpha).multiply(new BigDecimal(BigInteger.TWO.pow(n)));
            assertThat(new BigDecimal(before.shiftLeft(1))).as("n = " + n).isLessThanOrEqualTo(allowed);
            assertThat(new BigDecimal(before.add(term).shiftLeft(1)))
                    .as("n = " + n)
                    .isGreaterThan(allowed);
        }
    }

    @Test
    void leavesItsInputAlone() {
        double[] values = {3, 1, 2, 5, 4, 6};
        double[] before = values.clone();
        Medians.median(values);
        Medians.of(values, 0.05);
        assertThat(values).isEqualTo(before);
    }

    @Test
    void divergedCountAsLargest() {
        double[] values = ranks(20);
        Arrays.fill(values, 15, 20, INFINITY);
        assertThat(Medians.of(values, 0.05).high()).isEqualTo(15);
        Arrays.fill(values, 14, 20, INFINITY);
        assertThatThrownBy(() -> Medians.of(values, 0.05))
                .hasMessage("6 of 20 values are infinite, so the median has no finite upper end");
    }

    @Test
    void holdTheTruthAtLeastAsOftenAsStated() {
        double truth = Math.exp(1);
        Coverage.isAtLeastAsStated(truth, 1000, i -> {
            double[] values = Draws.normal("median", i, 40);
            return Medians.of(Arrays.stream(values).map(v -> Math.exp(1 + v)).toArray(), Coverage.ALPHA);
        });
    }

    @Test
    void ratioOfTwoHoldsTheTruthAsOftenAsStated() {
        // Uniform on [1, 2] over uniform on [0, 1]: 1.5 over .5.
        Coverage.isAsStated(
                3,
                1000,
                i -> Medians.ratio(
                        Draws.uniform("above", i, 101, u -> 1 + u),
                        Draws.uniform("below", i, 101, u -> u),
                        Bootstrap.with(Draws.SEED.child("ratio " + i)).resamples(200),
                        Coverage.ALPHA));
    }

    @Test
    void ratioIsTheRatioOfTheMedians() {
        double[] a = Draws.uniform("a", 0, 40, u -> 1 + u);
        double[] b = Draws.uniform("b", 0, 41, u -> 1 + u);
        Bootstrap bootstrap = Bootstrap.with(Draws.SEED);
        Estimate ratio = Medians.ratio(a, b, bootstrap, 0.05);
        assertThat(ratio.value()).isEqualTo(Medians.median(a) / Medians.median(b));
        // The same resamples by index, where the median of each is selected anew.
        Estimate byIndex = bootstrap.estimate(
                new int[] {40, 41},
                indices -> Medians.median(drawn(sorted(a), indices[0])) / Medians.median(drawn(sorted(b), indices[1])),
                Scale.LOG,
                0.05);
        assertThat(ratio).isEqualTo(byIndex);
    }

    @Test
    void refuseTooFewValuesAndWhatIsNoNumber() {
        assertThatThrownBy(() -> Medians.of(ranks(20), 1e-6))
                .hasMessage("a median's interval at error rate 1.0E-6 needs 21 values, but there are 20");
        assertThatThrownBy(() -> Medians.median(new double[] {1, Double.NaN}))
                .hasMessage("value NaN at index 1 is out of range (-infinity, infinity]");
        assertThatThrownBy(() -> Medians.median(new double[0])).hasMessage("a sample of 0 is too small: it needs 1");
    }

    private static double[] ranks(int size) {
        return IntStream.rangeClosed(1, size).asDoubleStream().toArray();
    }

    private static double[] sorted(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted;
    }

    private static double[] drawn(double[] values, int[] indices) {
        return Arrays.stream(indices).mapToDouble(i -> values[i]).toArray();
    }
}
