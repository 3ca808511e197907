package posterior;

import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sticky.model.GradientCheck;

class PicturedValleyTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void its_formulas_and_minima_agree(int degree) {
        assertThatCode(() -> GradientCheck.of(new PicturedValley(degree))).doesNotThrowAnyException();
    }
}
