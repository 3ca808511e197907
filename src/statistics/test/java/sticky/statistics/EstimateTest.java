package sticky.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class EstimateTest {
    private static final Estimate ESTIMATE = new Estimate(4, 1, 9, .95);

    @Test
    void anotherUnitScalesValueAndInterval() {
        assertThat(ESTIMATE.times(.5)).isEqualTo(new Estimate(2, .5, 4.5, .95));
        assertThat(ESTIMATE.times(-2)).isEqualTo(new Estimate(-8, -18, -2, .95));
        assertThatThrownBy(() -> ESTIMATE.times(0)).hasMessage("factor 0.0 must be finite and not 0");
        assertThatThrownBy(() -> ESTIMATE.times(Double.NaN)).hasMessage("factor NaN must be finite and not 0");
        assertThatThrownBy(() -> ESTIMATE.times(Double.POSITIVE_INFINITY))
                .hasMessage("factor Infinity must be finite and not 0");
    }

    @Test
    void aRootIsTakenOfAllThree() {
        assertThat(ESTIMATE.squareRoot()).isEqualTo(new Estimate(2, 1, 3, .95));
        assertThat(new Estimate(1, 0, 4, .95).squareRoot()).isEqualTo(new Estimate(1, 0, 2, .95));
        assertThatThrownBy(() -> new Estimate(1, -1, 4, .95).squareRoot())
                .hasMessage("lower end -1.0 is out of range [0, infinity)");
    }

    @Test
    void a_logarithm_is_taken_of_all_three() {
        assertThat(new Estimate(1, 1, 1, 0.9).ln()).isEqualTo(new Estimate(0, 0, 0, 0.9));
        assertThat(ESTIMATE.ln().high()).isEqualTo(StrictMath.log(9));
        assertThatThrownBy(() -> new Estimate(1, 0, 4, 0.9).ln())
                .hasMessage("lower end 0.0 is out of range (0, infinity)");
    }

    @Test
    void a_quotient_holds_every_quotient_of_numbers_in_the_two() {
        Estimate divisor = new Estimate(2, 1, 4, 0.75);
        assertThat(new Estimate(4, 1, 8, 0.75).over(divisor)).isEqualTo(new Estimate(2, 0.25, 8, 0.5));
        assertThat(new Estimate(-4, -8, 8, 1).over(divisor)).isEqualTo(new Estimate(-2, -8, 8, 0.75));
        assertThat(new Estimate(4, 1, 8, 1).over(divisor.times(-1))).isEqualTo(new Estimate(-2, -8, -0.25, 0.75));
        assertThatThrownBy(() -> divisor.over(new Estimate(1, 0, 2, 1)))
                .hasMessage("a ratio needs a divisor whose interval does not hold 0, but it is [0.0, 2.0]");
        assertThatThrownBy(() -> divisor.over(new Estimate(-1, -2, 0, 1)))
                .hasMessageContaining("but it is [-2.0, 0.0]");
    }

    @Test
    void a_difference_holds_every_difference_of_numbers_in_the_two() {
        assertThat(new Estimate(4, 1, 8, 0.75).minus(new Estimate(2, 1, 4, 0.75)))
                .isEqualTo(new Estimate(2, -3, 7, 0.5));
        assertThat(Estimate.exact(4, 1).minus(Estimate.exact(1, 0.5))).isEqualTo(Estimate.exact(3, 1.5));
    }

    @Test
    void aDeterministicResultCarriesItsErrorAtLevelOne() {
        assertThat(Estimate.exact(3, .5)).isEqualTo(new Estimate(3, 2.5, 3.5, 1));
        assertThat(Estimate.exact(3, 0)).isEqualTo(new Estimate(3, 3, 3, 1));
        assertThatThrownBy(() -> Estimate.exact(3, -.1))
                .hasMessage("numerical error -0.1 is out of range [0, infinity)");
    }

    @Test
    void anIntervalHoldsItsValueAndTheLevelIsAShare() {
        assertThat(new Estimate(1, 1, 1, 1).level()).isEqualTo(1);
        assertThatThrownBy(() -> new Estimate(1, 2, 3, .95)).hasMessageContaining("does not hold its value 1.0");
        assertThatThrownBy(() -> new Estimate(4, 2, 3, .95)).hasMessageContaining("does not hold its value 4.0");
        assertThatThrownBy(() -> new Estimate(1, 1, 1, 0)).hasMessage("confidence level 0.0 is out of range (0, 1]");
        assertThatThrownBy(() -> new Estimate(1, 1, 1, 1.01))
                .hasMessage("confidence level 1.01 is out of range (0, 1]");
        assertThatThrownBy(() -> new Estimate(Double.NaN, 1, 1, .95)).hasMessageContaining("must be finite");
    }
}
