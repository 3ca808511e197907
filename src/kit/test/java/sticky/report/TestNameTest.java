package sticky.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TestNameTest {

    @ParameterizedTest
    @CsvSource({
        "w2HardlyMoves(), w2 hardly moves",
        "'isRefuted(Lab, Evidence)', is refuted",
        "fewAreNearO, few are near O",
        "anSGDRunIsAWalk, an SGD run is a walk",
        "already in words, already in words"
    })
    void methodNamesBecomeWords(String name, String words) {
        assertThat(TestName.words(name)).isEqualTo(words);
    }
}
