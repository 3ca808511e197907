package sticky.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TraceTest {

    private static final Scale UNIT = new Scale(0, 1, false);

    @Test
    void whatTheAxisCannotShowIsAGap() {
        Trace trace =
                Trace.of(new double[] {1, 0, 10}, new double[] {0.5, 0.5, Double.NaN}, new Scale(1, 10, true), UNIT);
        assertThat(trace.x()).containsExactly(0, Double.NaN, Double.NaN);
        assertThat(trace.y()).containsExactly(0.5, Double.NaN, Double.NaN);
    }

    @Test
    void thinningKeepsBothEndsAndTheGaps() {
        double[] x = new double[10_001];
        for (int i = 0; i < x.length; i++) {
            x[i] = i == 5_000 ? Double.NaN : i * 1e-4;
        }
        Trace thin = Trace.of(x, x, UNIT, UNIT).thinned(100, 100);
        assertThat(thin.x())
                .hasSizeLessThan(300)
                .contains(0, Double.NaN, 1)
                .contains(x[4_999])
                .contains(x[5_001]);
    }

    @Test
    void dashesHaveEqualLengthHoweverDenseThePoints() {
        double[] dense = new double[1_001];
        for (int i = 0; i < dense.length; i++) {
            dense[i] = i / 1_000.0;
        }
        Trace fine = Trace.of(dense, new double[1_001], UNIT, UNIT).dashed(1_105, 100);
        Trace coarse = Trace.of(new double[] {0, 1}, new double[2], UNIT, UNIT).dashed(1_105, 100);
        assertThat(gaps(coarse)).isEqualTo(100);
        assertThat(gaps(fine)).isEqualTo(gaps(coarse));
    }

    private static long gaps(Trace trace) {
        return java.util.Arrays.stream(trace.x()).filter(Double::isNaN).count();
    }
}
