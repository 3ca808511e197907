package sticky.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

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

    /** Uniform on [1, 2] over uniform on [0, 1]: 1.5 over 0.5. */
    @Test
    void ratio_of_two_samples_holds_the_truth_at_least_as_often_as_stated() {
        Coverage.isAtLeastAsStated(
                3,
                1000,
                i -> Estimators.ratioOfMedians(
                                Draws.uniform("above", i, 101, u -> 1 + u), Draws.uniform("below", i, 101, u -> u))
                        .at(Draws.level(Coverage.ALPHA)));
    }

    /** Here the two medians are one number, and here one is high where the other is low: 1.5 over 1.5. */
    @Test
    void ratio_holds_under_any_dependence_of_the_samples() {
        Coverage.isAtLeastAsStated(1, 1000, i -> {
            double[] values = Draws.uniform("same", i, 101, u -> 1 + u);
            return Estimators.ratioOfMedians(values, values).at(Draws.level(Coverage.ALPHA));
        });
        Coverage.isAtLeastAsStated(1, 1000, i -> {
            double[] values = Draws.uniform("mirrored", i, 101, u -> 1 + u);
            return Estimators.ratioOfMedians(
                            values, Arrays.stream(values).map(v -> 3 - v).toArray())
                    .at(Draws.level(Coverage.ALPHA));
        });
    }

    @Test
    void ratio_is_that_of_the_medians_between_the_quotients_of_the_ends() {
        double[] a = Draws.uniform("a", 0, 40, u -> 1 + u);
        double[] b = Draws.uniform("b", 0, 41, u -> 1 + u);
        Estimate ratio = Estimators.ratioOfMedians(a, b).at(Draws.level(0.05));
        Estimate above = Medians.of(a, 0.025);
        Estimate below = Medians.of(b, 0.025);
        assertThat(ratio.value()).isEqualTo(Medians.median(a) / Medians.median(b));
        assertThat(ratio.low()).isEqualTo(above.low() / below.high());
        assertThat(ratio.high()).isEqualTo(above.high() / below.low());
        assertThat(ratio.level()).isCloseTo(0.95, within(1e-15));
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
}
