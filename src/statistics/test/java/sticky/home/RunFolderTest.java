package sticky.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunFolderTest {
    private static final Path REPORTS = Path.of("reports");

    @Test
    void a_run_of_all_claims_as_they_stand_writes_the_reports() {
        Properties options = new Properties();
        options.setProperty("sticky.threads", "1");
        options.setProperty("it.test", " ");
        assertThat(RunFolder.of(REPORTS, options)).isEqualTo(REPORTS);
    }

    @ParameterizedTest
    @CsvSource({
        "it.test, NoiseClaim",
        "groups, slow",
        "failsafe.excludesFile, some.txt",
        "sticky.seed, 7",
        "sticky.scale, 0.5",
        "sticky.set, learningRate=1"
    })
    void any_other_run_leaves_them_alone(String option, String value) {
        Properties options = new Properties();
        options.setProperty(option, value);
        assertThat(RunFolder.of(REPORTS, options)).isEqualTo(REPORTS.resolve("last"));
    }
}
