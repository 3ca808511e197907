package sticky.claim;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Properties;
import org.junit.jupiter.api.Test;

class PreflightTest {
    private final Properties properties = new Properties();

    @Test
    void an_audits_option_is_for_an_audit() {
        properties.setProperty("sticky.audit.seeds", "3");
        assertThatCode(() -> Preflight.refuseWhatWouldBeIgnored(properties, "audit"))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> Preflight.refuseWhatWouldBeIgnored(properties, "claims"))
                .hasMessage("-Dsticky.audit.seeds is read by -Pseed-audit alone: add that, or leave it out");
    }

    @Test
    void what_the_build_sets_is_no_option() {
        properties.setProperty("sticky.claims.run", "false");
        assertThatThrownBy(() -> Preflight.refuseWhatWouldBeIgnored(properties, "claims"))
                .hasMessage("-Dsticky.claims.run is set by the build alone: leave it out");
    }
}
