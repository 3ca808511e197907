package sticky.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import sticky.claim.Claims;
import sticky.home.Home;

class AuditedClaimTest {
    private final List<Class<?>> types =
            Claims.in(Home.target().resolve("claims").resolve("test-classes"));

    @Test
    void the_code_of_a_claim_is_its_own() throws IOException {
        var claims = AuditedClaim.all(types, "", "scale 1.0");
        assertThat(claims)
                .hasSizeGreaterThan(40)
                .extracting(AuditedClaim::code)
                .doesNotHaveDuplicates()
                .allMatch(c -> c.matches("[0-9a-f]{16}"));
        assertThat(AuditedClaim.all(types, "", "scale 1.0")).isEqualTo(claims);
        assertThat(AuditedClaim.all(types, "", "scale 0.5").get(0).code())
                .isNotEqualTo(claims.get(0).code());
    }
}
