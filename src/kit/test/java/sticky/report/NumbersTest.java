package sticky.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sticky.claim.Bound;

class NumbersTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "0.11268, 0.1127",
        "1.2e-7, 1.2e-7",
        "-0.5, -0.5",
        "12345.6, 12350",
        "1e-6, 1e-6",
        "0.001, 0.001",
        "1e7, 1e7",
        "3.2e20, 3.2e20",
        "100, 100",
        "NaN, NaN"
    })
    void fourSignificantDigits(double value, String text) {
        assertThat(Numbers.text(value)).isEqualTo(text);
    }

    @Test
    void boundsReadAsRelations() {
        assertThat(Numbers.text(Bound.below(0.004))).isEqualTo("≤ 0.004");
        assertThat(Numbers.text(Bound.above(3.5))).isEqualTo("≥ 3.5");
        assertThat(Numbers.text(Bound.between(0, 0))).isEqualTo("= 0");
    }
}
