package sticky.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sticky.ensemble.Experiment;
import sticky.model.Monomial;

class ChangesTest {
    private static final Experiment FIRST =
            Experiment.on(new Monomial(1)).learningRate(.01).steps(100).trajectories(50);

    @Test
    void everySettingOfAnExperimentCanBeChanged() {
        Changes changes =
                Changes.parse("learningRate=0.005, batchSize=5,momentum=.5,labelNoise=2,steps=200,trajectories=7");

        assertThat(changes.of(FIRST, FIRST))
                .isEqualTo(Experiment.on(new Monomial(1))
                        .learningRate(.005)
                        .batchSize(5)
                        .momentum(.5)
                        .labelNoise(2)
                        .steps(200)
                        .trajectories(7));
        assertThat(changes)
                .hasToString("learningRate=0.005,batchSize=5,momentum=.5,labelNoise=2,steps=200,trajectories=7");
    }

    @Test
    void whatAControlChangesStaysChanged() {
        Changes changes = Changes.parse("learningRate=0.005,batchSize=5");
        Experiment control = FIRST.learningRate(.004);

        assertThat(changes.of(control, FIRST)).isEqualTo(control.batchSize(5));
    }

    @Test
    void noChangesLeaveAnExperimentAsItIs() {
        assertThat(Changes.NONE.of(FIRST, FIRST)).isSameAs(FIRST);
        assertThat(Changes.NONE).hasToString("");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "learningrate=1  | -Dsticky.set: \"learningrate\" is not a setting of an experiment; there are learningRate, "
                        + "momentum, batchSize, labelNoise, steps, trajectories",
                "learningRate    | -Dsticky.set: \"learningRate\" is not name=value; names are learningRate, momentum, "
                        + "batchSize, labelNoise, steps, trajectories",
                "batchSize=2.5   | -Dsticky.set: batchSize=2.5 is not a whole number",
                "learningRate=x  | -Dsticky.set: learningRate=x is not a number",
                "steps=1,steps=2 | -Dsticky.set: steps is set twice",
            })
    void aWrongChangeIsRefusedInOneSentence(String text, String sentence) {
        assertThatThrownBy(() -> Changes.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(sentence);
    }

    @ParameterizedTest
    @ValueSource(strings = {"learningRate=NaN", "learningRate=-1", "batchSize=0", "momentum=1", "steps=-1"})
    void aValueThatNoExperimentAllowsIsRefusedByTheExperiment(String text) {
        assertThatThrownBy(() -> Changes.parse(text).of(FIRST, FIRST))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is out of range");
    }
}
