package student;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CurveTest {
    private static final int N = 4;

    /** All 16 samples of 4 from a coin with P(1) = p, standardised; its fourth cumulant is (1 - 6 p q) / (p q). */
    @Test
    void the_covariance_is_that_of_every_sample_of_a_coin() {
        double p = 0.3;
        double q = 1 - p;
        double ofBoth = 0;
        double error = 0;
        double variance = 0;
        for (int ones = 0; ones <= N; ones++) {
            double weight = new double[] {1, 4, 6, 4, 1}[ones] * Math.pow(p, ones) * Math.pow(q, N - ones);
            double mean = ((double) ones / N - p) / Math.sqrt(p * q);
            double s2 = ones * (double) (N - ones) / (N * N) / (p * q);
            ofBoth += weight * mean * mean * s2;
            error += weight * mean * mean;
            variance += weight * s2;
        }

        assertThat(ofBoth - error * variance).isCloseTo(Curve.covariance((1 - 6 * p * q) / (p * q), N), within(1e-12));
    }

    @Test
    void the_covariance_of_exponential_samples_of_four_is_a_quarter_and_a_bit() {
        assertThat(Curve.covariance(6, N)).isEqualTo(0.28125);
    }

    /** The density (1 + z^2)^-2 has the integral pi/2, and its distribution function is elementary. */
    @Test
    void the_curve_for_samples_of_four_is_elementary() {
        double z = 0.7;
        Curve curve = new Curve(N);

        assertThat(curve.density(z)).isCloseTo(2 / (Math.PI * Math.pow(1 + z * z, 2)), within(1e-12));
        assertThat(curve.below(z)).isCloseTo(0.5 + (Math.atan(z) + z / (1 + z * z)) / Math.PI, within(1e-12));
    }

    @Test
    void the_curve_approaches_the_normal_one() {
        assertThat(new Curve(4).distanceToNormal()).isBetween(0.08, 0.1);
        assertThat(new Curve(30).distanceToNormal()).isLessThan(0.01);
        assertThat(new Curve(10_000).distanceToNormal()).isLessThan(1e-4);
    }
}
