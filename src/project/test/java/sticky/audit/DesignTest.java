package sticky.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sticky.claim.Bound;
import sticky.claim.Claim;
import sticky.claim.Claims;
import sticky.claim.Control;
import sticky.home.Home;

/**
 * The design of every check, by arithmetic: with the claim's ensemble its interval lies where it must for 99.9 % of root seeds. A claim
 * belongs to the project, and needs a design, once it stands in the committed ledger; one that a reader tries out does not.
 */
class DesignTest {
    private static final Design DESIGN = read();

    private static Design read() {
        try {
            return Design.read(Design.FILE);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static Stream<Class<?>> claimsOfTheLedger() throws IOException {
        List<String> ledger = Files.readAllLines(Home.reports().resolve("ledger.md"));
        return AuditedClaim.sorted(Claims.in(Home.target().resolve("claims").resolve("test-classes"))).stream()
                .filter(type -> ledger.stream().anyMatch(line -> line.startsWith("| " + id(type) + " |")));
    }

    @ParameterizedTest
    @MethodSource("claimsOfTheLedger")
    void everyClaimAndEachOfItsControlsHasADesign(Class<?> type) {
        assertThat(DESIGN.of(id(type)))
                .as(
                        id(type) + " in " + Design.FILE + ": \"" + id(type)
                                + "\": [{\"check\": name of the measurement, "
                                + "\"law\": \"normal\", \"expected\": value, \"sd\": its sd, \"at\": at how many replicates, "
                                + "\"n\": how many there are, \"low\" or \"high\": the bound, \"source\": where that comes from}]")
                .isNotEmpty();
        assertThat(DESIGN.of(id(type)).stream()
                        .map(DesignRow::control)
                        .filter(control -> !control.isEmpty())
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(type.getDeclaredMethods())
                        .filter(method -> method.isAnnotationPresent(Control.class))
                        .map(method -> method.getAnnotation(Control.class).value())
                        .collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @MethodSource("claimsOfTheLedger")
    void everyCheckComesOutAsPlannedUnderAtLeast999OfAThousandSeeds(Class<?> type) {
        double alpha = type.getAnnotation(Claim.class).falsePassRate();
        for (DesignRow row : DESIGN.of(id(type))) {
            assertThat(row.power(alpha)).as(row.toString()).isGreaterThanOrEqualTo(DesignRow.POWER);
        }
    }

    @Test
    void theFalsePassRatesOfAllChecksAddUpToOneInAThousandAtMost() {
        Map<String, Double> rates =
                AuditedClaim.sorted(Claims.in(Home.target().resolve("claims").resolve("test-classes"))).stream()
                        .collect(Collectors.toMap(
                                DesignTest::id,
                                type -> type.getAnnotation(Claim.class).falsePassRate()));

        assertThat(DESIGN.budget(rates)).isBetween(1e-6, Audit.LARGEST_BUDGET);
    }

    @Test
    void aDesignThatContradictsItselfIsRefusedInOneSentence() {
        assertThatThrownBy(() -> row("", Law.NORMAL, 1, .1, 100, Bound.above(2)))
                .hasMessage("the design of X, \"x\", expects 1.0, which is beyond its bound at least 2.0 "
                        + "though it is the claim's own");
        assertThatThrownBy(() -> row("c", Law.NORMAL, 3, .1, 100, Bound.above(2)))
                .hasMessageEndingWith("which is within its bound at least 2.0 though it is a control's");
        assertThatThrownBy(() -> row("", Law.NORMAL, 3, Double.NaN, 100, Bound.above(2)))
                .hasMessage("the design of X, \"x\", has sd NaN, out of range [0, infinity)");
    }

    private static String id(Class<?> type) {
        return type.getAnnotation(Claim.class).id();
    }

    private static DesignRow row(String control, Law law, double expected, double sd, long n, Bound bound) {
        return new DesignRow("X", control, "x", law, expected, sd, 100, n, 1, bound, "by hand");
    }
}
