package sticky.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {
    @Test
    void withoutPropertiesARunIsTheDefaultOne() {
        Settings settings = Settings.from(new Properties());

        assertThat(settings.seed()).isEqualTo(Settings.DEFAULT_SEED);
        assertThat(settings.scale()).isEqualTo(1);
        assertThat(settings.isDefault()).isTrue();
        assertThat(settings.options()).isEmpty();
    }

    @Test
    void whatIsAskedForIsWhatIsReproduced() {
        Settings settings =
                Settings.from(properties("sticky.seed", "-7", "sticky.threads", "3", "sticky.scale", "0.5"));

        assertThat(settings).isEqualTo(new Settings(-7, 3, .5));
        assertThat(settings.isDefault()).isFalse();
        assertThat(settings.options()).isEqualTo(" -Dsticky.seed=-7 -Dsticky.scale=0.5");
        assertThat(settings.scaled(1001)).isEqualTo(501);
        assertThat(settings.scaled(1)).isEqualTo(1);
    }

    @Test
    void aRunWithChangedSettingsIsExploratoryAndSaysSo() {
        Settings settings = Settings.from(properties("sticky.set", "learningRate=0.005,batchSize=5"));

        assertThat(settings.isExploratory()).isTrue();
        assertThat(settings.isDefault()).isFalse();
        assertThat(settings.options()).isEqualTo(" -Dsticky.set=learningRate=0.005,batchSize=5");
        assertThat(settings.foreword()).startsWith("exploratory, with learningRate=0.005,batchSize=5");
    }

    @Test
    void aScaleBelowOneIsForewarned() {
        assertThat(new Settings(1, 1, .1).foreword())
                .startsWith("scale 0.1: fewer replicates")
                .contains("expect inconclusive");
        assertThat(new Settings(1, 1, 2).foreword()).isEmpty();
    }

    @Test
    void anExportIsAskedForByItsName() {
        assertThat(Settings.from(properties("sticky.export", "trajectories")).export())
                .isTrue();
        assertThat(Settings.from(new Properties()).export()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sticky.seed    | x    | -Dsticky.seed=x is not a whole number",
                "sticky.seed    | 1.5  | -Dsticky.seed=1.5 is not a whole number",
                "sticky.threads | 0    | sticky.threads 0 is out of range [1, 256]",
                "sticky.threads | two  | -Dsticky.threads=two is not a whole number in [1, 256]",
                "sticky.scale   | 0    | sticky.scale 0.0 is out of range (0, 1000.0]",
                "sticky.scale   | NaN  | sticky.scale NaN is out of range (0, 1000.0]",
                "sticky.scale   | 1e4  | sticky.scale 10000.0 is out of range (0, 1000.0]",
                "sticky.export  | all  | -Dsticky.export=all is not trajectories",
                "sticky.set     | x    | -Dsticky.set: \"x\" is not name=value; names are learningRate, momentum, batchSize, "
                        + "labelNoise, steps, trajectories",
                "sticky.sead    | 1    | -Dsticky.sead is not a setting; there are sticky.audit.claim, sticky.audit.faultSeeds, sticky.audit.seed, "
                        + "sticky.audit.seeds, sticky.chromedriver, sticky.chromium, sticky.export, sticky.scale, sticky.seed, sticky.set, sticky.threads, sticky.timeout, sticky.writeUp",
            })
    void aWrongSettingIsRefusedInOneSentenceThatSaysWhatIsAllowed(String name, String value, String sentence) {
        assertThatThrownBy(() -> Settings.from(properties(name, value)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(sentence);
    }

    @Test
    void aCopyOfThePaperMustBeThere() {
        Properties named = properties("sticky.writeUp", "fixtures/paper.json");
        assertThat(Settings.writeUp(named))
                .hasValueSatisfying(file -> assertThat(file).isRegularFile());
        assertThat(Settings.from(named).isDefault()).isTrue();
        assertThatThrownBy(() -> Settings.from(properties("sticky.writeUp", "no-such.txt")))
                .hasMessage("-Dsticky.writeUp=no-such.txt is no file");
    }

    private static Properties properties(String... pairs) {
        Properties properties = new Properties();
        for (int i = 0; i < pairs.length; i += 2) {
            properties.setProperty(pairs[i], pairs[i + 1]);
        }
        return properties;
    }
}
