package sticky.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Properties;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sticky.claim.Settings;

class AuditSettingsTest {
    private static final List<Class<?>> SAMPLES = List.of(SampleClaims.Sampled.class, SampleClaims.Exact.class);

    @Test
    void withoutPropertiesAllClaimsRunUnderTwoHundredSeeds() {
        AuditSettings settings = AuditSettings.from(new Properties());

        assertThat(settings.auditSeed()).isEqualTo(1);
        assertThat(settings.seeds()).isEqualTo(200);
        assertThat(settings.claim()).isEmpty();
    }

    @Test
    void aClaimIsSelectedByItsIdOrAsInARunOfTheClaims() {
        Properties properties = new Properties();
        properties.setProperty("it.test", "SomeClaim");
        assertThat(AuditSettings.from(properties).claim()).isEqualTo("SomeClaim");
        properties.setProperty("sticky.audit.claim", "T1.2");
        assertThat(AuditSettings.from(properties).claim()).isEqualTo("T1.2");
        assertThatThrownBy(() -> AuditedClaim.all(SAMPLES, "T99", ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching("no claim is called \"T99\"; there are S1, S2");
    }

    @Test
    void rootSeedsAreDerivedFromTheAuditSeedAndDiffer() {
        AuditSettings one = new AuditSettings(1, 200, 20, "", new Settings(1, 1, 1));
        AuditSettings two = new AuditSettings(2, 200, 20, "", new Settings(1, 1, 1));

        assertThat(IntStream.range(0, 200).mapToLong(one::rootSeed).distinct()).hasSize(200);
        assertThat(one.rootSeed(3)).isNotEqualTo(two.rootSeed(3));
        assertThat(one.of(5)).isEqualTo(new Settings(5, 1, 1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sticky.audit.seeds | 0   | sticky.audit.seeds 0 is out of range [1, 100000]",
                "sticky.audit.faultSeeds | 0 | sticky.audit.faultSeeds 0 is out of range [1, 100000]",
                "sticky.audit.faultSeeds | ten | -Dsticky.audit.faultSeeds=ten is not a whole number in [1, 100000]",
                "sticky.audit.seeds | ten | -Dsticky.audit.seeds=ten is not a whole number in [1, 100000]",
                "sticky.audit.seed  | .5  | -Dsticky.audit.seed=.5 is not a whole number",
                "sticky.audit.sead  | 1   | -Dsticky.audit.sead is not a setting; there are sticky.audit.claim, "
                        + "sticky.audit.faultSeeds, sticky.audit.seed, sticky.audit.seeds, sticky.chromedriver, sticky.chromium, sticky.export, sticky.scale, sticky.seed, sticky.set, sticky.threads, sticky.timeout, sticky.writeUp",
            })
    void aWrongSettingIsRefusedInOneSentenceThatSaysWhatIsAllowed(String name, String value, String sentence) {
        Properties properties = new Properties();
        properties.setProperty(name, value);
        assertThatThrownBy(() -> AuditSettings.from(properties))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(sentence);
    }

    @Test
    void anAuditIsOfTheClaimsAsTheyStand() {
        Properties properties = new Properties();
        properties.setProperty("sticky.set", "batchSize=5");
        assertThatThrownBy(() -> AuditSettings.from(properties))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a seed audit runs the claims as they stand, without -Dsticky.set and -Dsticky.export");
    }
}
