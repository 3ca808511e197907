package sticky.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class BootstrapTest {
    private final Bootstrap bootstrap = Bootstrap.with(Draws.SEED.child("bootstrap"));

    @Test
    void theErrorOfAMeanIsTheTextbookOne() {
        double[] values = Draws.normal("values", 0, 2000);
        Estimate estimate =
                bootstrap.resamples(4000).estimate(values.length, sample -> mean(values, sample), Scale.LINEAR, 0.05);
        double textbook = 1.959964 * Math.sqrt(Variance.of(values) / values.length);
        assertThat(estimate.value()).isCloseTo(Arrays.stream(values).average().orElseThrow(), within(1e-15));
        // The spread of 4000 resamples is known to 1 / sqrt(8000) = 1.1 %.
        assertThat(estimate.high() - estimate.value()).isCloseTo(textbook, within(0.06 * textbook));
    }

    @Test
    void holdsTheMeanAsOftenAsStated() {
        Coverage.isAsStated(0, 1000, i -> {
            double[] values = Draws.normal("mean", i, 100);
            return Bootstrap.with(Draws.SEED.child("resampling " + i))
                    .resamples(40)
                    .estimate(values.length, sample -> mean(values, sample), Scale.LINEAR, Coverage.ALPHA);
        });
    }

    @Test
    void holdsAShareOfClassesAsOftenAsStated() {
        double truth = 0.3;
        Coverage.isAsStated(truth, 1000, i -> {
            long inside = Arrays.stream(Draws.uniform("share", i, 300, u -> u))
                    .filter(u -> u < truth)
                    .count();
            return Bootstrap.with(Draws.SEED.child("classes " + i))
                    .resamples(40)
                    .estimate(
                            new long[] {inside, 300 - inside},
                            counts -> counts[0] / 300.0,
                            Scale.LOGIT,
                            Coverage.ALPHA);
        });
    }

    @Test
    void classesOfOneAreTheIndividuals() {
        double[] values = Draws.normal("values", 0, 500);
        long[] once = Multiset.once(500);
        Estimate byIndex = bootstrap.estimate(500, sample -> mean(values, sample), Scale.LINEAR, 0.05);
        Estimate byClass = bootstrap.estimate(
                once,
                counts -> {
                    double sum = 0;
                    for (int i = 0; i < counts.length; i++) {
                        sum += counts[i] * values[i];
                    }
                    return sum / 500;
                },
                Scale.LINEAR,
                0.05);
        assertThat(byClass.low()).isCloseTo(byIndex.low(), within(1e-15));
        assertThat(byClass.high()).isCloseTo(byIndex.high(), within(1e-15));
    }

    @Test
    void pairsCancelWhatTheyShare() {
        double[] a = Draws.normal("shared", 0, 400);
        double[] b = Arrays.stream(a).map(v -> v - 1).toArray();
        assertThatThrownBy(() -> bootstrap.estimate(
                        400, sample -> Math.rint(1e9 * (mean(a, sample) - mean(b, sample))), Scale.LINEAR, 0.05))
                .hasMessage("all 400 resamples give 1.0E9, so their spread says nothing of the error");
        Estimate independent =
                bootstrap.estimate(new int[] {400, 400}, two -> mean(a, two[0]) - mean(b, two[1]), Scale.LINEAR, 0.05);
        assertThat(independent.high() - independent.low()).isCloseTo(4 * 0.0707, within(0.04)); // 4 sqrt(2 / 400)
    }

    @Test
    void doesNotDependOnThreads() {
        double[] values = Draws.normal("values", 0, 300);
        Estimate alone = bootstrap.estimate(300, sample -> mean(values, sample), Scale.LINEAR, 0.05);
        for (int threads : new int[] {2, 3, 7}) {
            assertThat(bootstrap.threads(threads).estimate(300, sample -> mean(values, sample), Scale.LINEAR, 0.05))
                    .isEqualTo(alone);
        }
    }

    @Test
    void countsTheResamplesOffTheScale() {
        // The share 1 of 2 is 0 or 1 in half of the resamples.
        assertThatThrownBy(() -> bootstrap.estimate(new long[] {1, 1}, c -> c[0] / 2.0, Scale.LOGIT, 0.05))
                .hasMessageMatching(
                        "(1[5-9]|2[0-4])\\d of 400 resamples give a value that has no place on the scale LOGIT");
        assertThatThrownBy(() -> bootstrap.threads(2).estimate(2, i -> Double.NaN, Scale.LINEAR, 0.05))
                .hasMessage("value NaN has no place on the scale LINEAR");
    }

    @Test
    void refusesEmptySamplesAndSettings() {
        assertThatThrownBy(() -> bootstrap.estimate(1, i -> 1, Scale.LINEAR, 0.05))
                .hasMessage("number of replicates 1 is out of range [2, 2^31)");
        assertThatThrownBy(() -> bootstrap.estimate(new long[] {0, 1}, c -> 1, Scale.LINEAR, 0.05))
                .hasMessage("number of replicates 1 is out of range [2, 100000000]");
        assertThatThrownBy(() -> bootstrap.estimate(new long[] {-1, 3}, c -> 1, Scale.LINEAR, 0.05))
                .hasMessage("multiplicity -1 of class 0 is out of range [0, 100000000]");
        assertThatThrownBy(() -> bootstrap.resamples(1)).hasMessage("number of resamples 1 is out of range [2, 2^31)");
        assertThatThrownBy(() -> bootstrap.threads(0)).hasMessage("number of threads 0 is out of range [1, 1024]");
    }

    @Test
    void aFailureOnAThreadIsToldAsItIs() {
        int[] calls = new int[1];
        assertThatThrownBy(() -> bootstrap
                        .threads(2)
                        .estimate(
                                2,
                                i -> {
                                    if (calls[0]++ > 0) {
                                        throw new IllegalArgumentException("no such statistic");
                                    }
                                    return 1;
                                },
                                Scale.LINEAR,
                                0.05))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no such statistic");
    }

    private static double mean(double[] values, int[] sample) {
        double sum = 0;
        for (int i : sample) {
            sum += values[i];
        }
        return sum / sample.length;
    }
}
