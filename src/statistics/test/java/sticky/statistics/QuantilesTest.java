package sticky.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sticky.statistics.Quantiles.Ranks;

class QuantilesTest {

    /** The largest l with 2 P(Bin(n, 1/2) <= l - 1) <= alpha, in exact arithmetic: twice the sum of C(n, k) against alpha 2^n. */
    @ParameterizedTest
    @ValueSource(doubles = {1e-6, 0.05})
    void ranks_of_a_median_are_the_largest_whose_tails_hold_the_error_rate(double alpha) {
        for (int n = 30; n <= 1500; n += 1 + n / 12) {
            Ranks ranks = Quantiles.ranks(n, 0.5, alpha);
            assertThat(ranks.high()).isEqualTo(n + 1 - ranks.low());
            BigInteger term = BigInteger.ONE;
            BigInteger before = BigInteger.ZERO;
            for (int k = 0; k < ranks.low(); k++) {
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

    /** By the binomial law of how many values lie below the quantile, summed term by term; one rank further in would be too often. */
    @ParameterizedTest
    @CsvSource({
        "40, 0.5, 0.05",
        "200, 0.25, 0.01",
        "200, 0.75, 0.01",
        "1000, 0.75, 1e-6",
        "1000, 0.1, 1e-6",
        "21, 0.5, 1e-6"
    })
    void each_side_misses_at_most_half_as_often_as_stated_and_no_rank_is_given_away(int n, double p, double alpha) {
        Ranks ranks = Quantiles.ranks(n, p, alpha);
        BinomialDistribution below = BinomialDistribution.of(n, p);
        double left = sum(below, 0, ranks.low() - 1);
        double right = sum(below, ranks.high(), n);
        assertThat(left).isLessThanOrEqualTo(alpha / 2);
        assertThat(right).isLessThanOrEqualTo(alpha / 2);
        assertThat(left + below.probability(ranks.low())).isGreaterThan(alpha / 2);
        assertThat(right + below.probability(ranks.high() - 1)).isGreaterThan(alpha / 2);
        assertThat(Quantiles.missRate(n, p, alpha)).isCloseTo(left + right, within(1e-9 * alpha));
    }

    @Test
    void the_quantile_lies_between_the_tabulated_ranks() {
        // The median's ranks 2 and 9 of ten: Conover, table A3. Type 8 of Hyndman and Fan: (n + 1/3) p + 1/3.
        assertThat(Quantiles.of(ranks(10), 0.5, 0.05)).isEqualTo(new Estimate(5.5, 2, 9, 0.95));
        assertThat(Quantiles.of(ranks(100), 0.25, 0.05).value())
                .isCloseTo((100 + 1.0 / 3) / 4 + 1.0 / 3, within(1e-12));
    }

    @Test
    void an_upper_quantile_mirrors_the_lower_one() {
        Estimate lower = Quantiles.of(ranks(300), 0.2, 1e-3);
        Estimate upper = Quantiles.of(ranks(300), 0.8, 1e-3);
        assertThat(upper.low()).isEqualTo(301 - lower.high());
        assertThat(upper.high()).isEqualTo(301 - lower.low());
        assertThat(upper.value()).isCloseTo(301 - lower.value(), within(1e-9));
    }

    @Test
    void the_diverged_count_as_the_largest() {
        double[] values = ranks(40);
        Arrays.fill(values, 30, 40, Double.POSITIVE_INFINITY);
        // P(Bin(40, 1/4) >= 16) = 0.0262 and P(>= 17) = 0.0116.
        assertThat(Quantiles.of(values, 0.25, 0.05).high()).isEqualTo(17);
        assertThatThrownBy(() -> Quantiles.of(values, 0.75, 0.05))
                .hasMessage("10 of 40 values are infinite, so the 0.75 quantile has no finite upper end");
        values[3] = Double.NEGATIVE_INFINITY;
        assertThatThrownBy(() -> Quantiles.of(values, 0.25, 0.05))
                .hasMessage("value -Infinity at index 3 is out of range (-infinity, infinity]");
    }

    /** Rounding the values down to thirds makes ties, and the quartile one of them. */
    @Test
    void ties_make_it_only_more_conservative() {
        Coverage.isAtLeastAsStated(
                1.0 / 3,
                1000,
                i -> Quantiles.of(Draws.uniform("ties", i, 60, u -> Math.floor(3 * u) / 3), 0.5, Coverage.ALPHA));
    }

    @Test
    void refuse_what_is_no_quantile_and_too_few_values() {
        assertThatThrownBy(() -> Quantiles.of(ranks(10), 1, 0.05))
                .hasMessage("p = 1.0 of a quantile is out of range (0, 1)");
        assertThatThrownBy(() -> Quantiles.of(ranks(10), Double.NaN, 0.05))
                .hasMessage("p = NaN of a quantile is out of range (0, 1)");
        // 0.75^50 = 5.7e-7 and 0.75^51 = 4.2e-7.
        assertThatThrownBy(() -> Quantiles.of(ranks(50), 0.75, 1e-6))
                .hasMessage("a 0.75 quantile's interval at error rate 1.0E-6 needs 51 values, but there are 50");
        assertThat(Quantiles.of(ranks(51), 0.75, 1e-6).high()).isEqualTo(51);
    }

    private static double sum(BinomialDistribution law, int from, int to) {
        return IntStream.rangeClosed(from, to).mapToDouble(law::probability).sum();
    }

    private static double[] ranks(int size) {
        return IntStream.rangeClosed(1, size).asDoubleStream().toArray();
    }
}
