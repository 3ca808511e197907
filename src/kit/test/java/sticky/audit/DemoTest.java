package sticky.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import sticky.claim.Check;
import sticky.claim.Claim;
import sticky.claim.Control;
import sticky.claim.Finding;
import sticky.claim.Lab;
import sticky.claim.Runs;
import sticky.claim.Settings;
import sticky.claim.Source;
import sticky.statistics.Estimators;

class DemoTest {
    private static final AuditedClaim SAMPLED = new AuditedClaim(SampleClaims.Sampled.class, "code 1");
    private static final AuditedClaim UNTRUE = new AuditedClaim(Untrue.class, "code 1");

    @Claim(id = "D1", takeaway = "noise", statement = "s", source = "w", finding = Finding.CONFIRMED, fault = "sample")
    static class Untrue {
        private final Check<Double> one = Check.check("x", (Runs runs, Double x) -> Estimators.number(x, 0))
                .isExactly(1)
                .expected(1, Source.theory("by hand"));

        @Test
        void holds(Lab lab) {
            lab.assertSupported(one, 2.0);
        }

        @Control("3 instead of 2")
        void fails(Lab lab) {
            lab.assertRefuted(one, 3.0);
        }
    }

    private final ByteArrayOutputStream console = new ByteArrayOutputStream();

    private Demo demo() {
        return new Demo(new PrintStream(console, true, StandardCharsets.UTF_8), new Settings(1, 1, 1));
    }

    @Test
    void a_planted_fault_turns_a_claim_red_and_the_number_is_shown() {
        demo().show(List.of(SAMPLED));
        assertThat(console.toString(StandardCharsets.UTF_8))
                .contains("S1  s", "as it stands: supported", "planted: ", "    u: ", "refuted")
                .endsWith("each claim holds as it stands, and turned red with its fault\n");
    }

    @Test
    void a_claim_that_does_not_hold_as_it_stands_fails_the_demonstration() {
        assertThatThrownBy(() -> demo().show(List.of(SAMPLED, UNTRUE)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the demonstration failed at D1");
    }
}
