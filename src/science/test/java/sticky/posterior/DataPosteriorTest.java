package sticky.posterior;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.apache.commons.math3.special.Erf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import sticky.data.DataSet;
import sticky.random.Seed;
import sticky.statistics.Distances;

class DataPosteriorTest {
    private static final double SPLIT = TestLandscape.barrier(1.8, 1, 2);
    private static final DataPosterior WELL = DataPosterior.of(TestLandscape.well(1.8, 1, 2), -3.6, SPLIT, 3.6);

    @ParameterizedTest
    @ValueSource(ints = {100, 10_000, 1_000_000})
    void theExpectedDataGiveThePosterior(int samples) {
        double expected = Posterior.of(TestLandscape.well(1.8, 1, 2), samples, Likelihood.EXACT, -3.6, 3.6)
                .mass(SPLIT, 3.6)
                .value();
        assertThat(WELL.massAbove(DataMeans.expected(samples))).isCloseTo(expected, within(1e-9));
    }

    /** Q = w on both sides of 0 under data that move the peak by five of its widths. */
    @Test
    void dataThatMoveThePeakAreStillResolved() {
        DataMeans data = new DataMeans(10_000, 1, .05);
        // ln of the odds of Phi(5) against Phi(-5).
        double tail = .5 * Erf.erfc(5 / Math.sqrt(2));
        assertThat(line(2).logOdds(data)).isCloseTo(Math.log((1 - tail) / tail), within(1e-8));
    }

    /** Q = w: Gaussian with mean m_xy/m_xx and precision n m_xx. */
    @Test
    void aQuadraticWellIsGaussian() {
        DataMeans data = new DataMeans(100, .9, .09); // mean .1, deviation 1/sqrt(90)
        double standardised = .1 * Math.sqrt(90);
        double above = .5 * Erf.erfc(-standardised / Math.sqrt(2));
        assertThat(line(2).massAbove(data)).isCloseTo(above, within(1e-9));
    }

    /** Q = w: 1/2 - c beta n m_xy^2/m_xx, which may be negative. */
    @ParameterizedTest
    @EnumSource(Likelihood.class)
    void theWbicOfAQuadraticWellHasItsClosedForm(Likelihood likelihood) {
        DataMeans data = new DataMeans(1000, 1.1, .09);
        double expected = .5 - likelihood.factor() * 1000 / Math.log(1000) * .09 * .09 / 1.1;
        assertThat(expected).isLessThan(0.04);
        assertThat(line(3).wbic(data, likelihood)).isCloseTo(expected, within(1e-8));
    }

    /** Q = w: the posterior mean is the least-squares slope; Q = w^2 takes no negative value. */
    @Test
    void the_prediction_of_a_quadratic_well_is_that_of_least_squares() {
        DataMeans data = new DataMeans(1000, 1.1, -.05);
        assertThat(line(3).meanValue(data)).isCloseTo(-.05 / 1.1, within(1e-9));
        assertThat(line(3).leastSquares(data)).isEqualTo(-.05 / 1.1);
        assertThat(DataPosterior.of(TestLandscape.monomial(2), -1, 0, 1).leastSquares(data))
                .isBetween(0.0, 1e-9);
    }

    /** z = sqrt(n) m_xy = 0.7. */
    @Test
    void the_prediction_at_a_degenerate_zero_is_that_of_the_limit() {
        DataMeans data = new DataMeans(1_000_000, 1, .7e-3);
        double scaled =
                1e3 * DataPosterior.of(TestLandscape.monomial(3), -1, 0, 1).meanValue(data);
        assertThat(scaled).isCloseTo(new SingularLimit(3).mean(.7), within(1e-5));
    }

    @Test
    void theMeansAreThoseOfTheData() {
        DataMeans means = DataMeans.of(new DataSet("two", new double[] {1, 2}, new double[] {3, -1}));
        assertThat(means).isEqualTo(new DataMeans(2, 2.5, .5));
        assertThat(means.excessLoss(2)).isEqualTo(2.5 * 4 - 2 * .5 * 2);
    }

    @Test
    void drawnMeansHaveTheLawOfRawData() {
        Seed seed = Seed.root(5);
        double[] drawn = IntStream.range(0, 4000)
                .mapToDouble(i -> DataMeans.draw(30, seed.stream(i)).meanXY())
                .toArray();
        double[] raw = IntStream.range(0, 4000)
                .mapToDouble(i -> DataMeans.of(DataSet.gaussian(30, 1, seed.child("raw").stream(i)))
                        .meanXY())
                .toArray();
        assertThat(Distances.kolmogorovSmirnov(drawn, raw, 1e-6).low()).isZero();
    }

    @Test
    void refusesWhatIsNoPosterior() {
        assertThatThrownBy(() -> DataPosterior.of(TestLandscape.valley(1), -1, 0, 1))
                .hasMessage("dimension 2 is out of range [1, 1]");
        assertThatThrownBy(() -> DataPosterior.of(TestLandscape.monomial(1), -1, 4, 3.6))
                .hasMessage("right side [4.0, 3.6] is not a finite interval");
        assertThatThrownBy(() -> new DataMeans(0, 1, 0)).hasMessage("number of samples 0 is out of range [1, 2^31)");
        assertThatThrownBy(() -> new DataMeans(1, Double.NaN, 0))
                .hasMessage("mean of x^2 NaN is out of range (0, infinity)");
        assertThatThrownBy(() -> new DataMeans(1, 1, Double.NaN)).hasMessage("mean of x y NaN is not finite");
        assertThatThrownBy(() -> WELL.wbic(DataMeans.expected(2), Likelihood.EXACT))
                .hasMessage("number of samples 2 is out of range [3, 2^31)");
    }

    private static DataPosterior line(double reach) {
        return DataPosterior.of(TestLandscape.monomial(1), -reach, 0, reach);
    }
}
