package sticky.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import sticky.audit.Outcomes.Check;
import sticky.audit.Outcomes.ControlOutcome;
import sticky.claim.Bound;
import sticky.claim.Outcome;
import sticky.claim.Settings;
import sticky.files.Json;

class AuditTest {
    private static final Bound BOUND = Bound.between(0, 10);
    private static final Design DESIGN = new Design(Map.of("X", design("X"), "Y", design("Y")));

    @Test
    void isGreenWhenEnoughSeedsSupportTheClaimAndNoControlEverHolds() {
        assertThat(audit(row(200, 2, 0)).problems()).isEmpty();
        assertThat(audit(row(200, 3, 0)).problems())
                .containsExactly("X is supported under 197 of 200 seeds, fewer than 99 % (under seed 0: it was so)");
        assertThat(audit(row(200, 0, 1)).problems())
                .containsExactly("the control of X \"no noise\" let the bound hold under 1 of 200 seeds");
    }

    @Test
    void isRedWhenAClaimChecksAnythingElseThanItsDesignSays() {
        List<DesignRow> own = design("X").subList(0, 1);
        List<DesignRow> larger = List.of(
                new DesignRow("X", "", "x", Law.NORMAL, 5, .5, 100, 200, 1, BOUND, "by hand"),
                design("X").get(1),
                new DesignRow("X", "", "y", Law.EXACT, 5, 0, 1, 1, 1, BOUND, "by hand"));

        assertThat(audit(new Design(Map.of()), row(3, 0, 0)).problems())
                .containsExactly("X has no design in fixtures/design.json");
        assertThat(audit(new Design(Map.of("X", own)), row(3, 0, 0)).problems())
                .containsExactly("X checks \"x\", between 0.0 and 10.0, in the control \"no noise\", "
                        + "of which fixtures/design.json has no design");
        assertThat(audit(new Design(Map.of("X", larger)), row(3, 0, 0)).problems())
                .containsExactly(
                        "X checks \"x\" on [100] replicates, but its design is for 200",
                        "X does not make the check \"y\", between 0.0 and 10.0, that is in fixtures/design.json");
    }

    @Test
    void sumsTheFalsePassRatesOfTheChecksThatWereMade() {
        AuditRow many = new AuditRow("Y", "s", 4e-4, row("Y", 3, 0, 0).runs());

        assertThat(audit(row(3, 0, 0)).budget()).isCloseTo(2e-6, within(1e-18));
        assertThat(audit(row(3, 0, 0), many).problems()).isEmpty(); // 2e-6 + 8e-4
        assertThat(audit(many, many).problems())
                .containsExactly("the false-pass rates of all checks add up to 0.0016, out of range [0, 0.001]");
    }

    @Test
    void spreadsAreTheTextbookOnesAndTheMarginCountsToTheNearestBound() {
        Spread own = new Spread("", "x", BOUND, List.of(2.0, 4.0, 4.0, 4.0, 5.0, 5.0, 7.0, 9.0));
        assertThat(own.mean()).isCloseTo(5, within(1e-15));
        assertThat(own.standardDeviation()).isCloseTo(Math.sqrt(32 / 7.0), within(1e-15));
        assertThat(own.min()).isEqualTo(2);
        assertThat(own.max()).isEqualTo(9);
        assertThat(own.marginInSd()).isCloseTo(5 / Math.sqrt(32 / 7.0), within(1e-14));

        Spread control = new Spread("c", "x", BOUND, List.of(12.0, 14.0));
        assertThat(control.marginInSd()).isCloseTo(3 / Math.sqrt(2), within(1e-15));
        assertThat(new Spread("", "x", Bound.above(1), List.of(3.0, 3.0)).marginInSd())
                .isNull();
    }

    @Test
    void jsonHasItsKeysAndNothingButNumbers() throws JsonProcessingException {
        JsonNode json = Json.MAPPER.readTree(AuditJson.of(audit(row(200, 1, 1), row(1, 0, 0))));

        assertThat(json.get("auditSeed").asLong()).isEqualTo(7);
        assertThat(json.get("seeds").asInt()).isEqualTo(200);
        JsonNode claim = json.get("claims").get(0);
        assertThat(claim.get("id").asText()).isEqualTo("X");
        assertThat(claim.get("supported").asInt()).isEqualTo(199);
        assertThat(claim.get("refuted").asInt()).isZero();
        assertThat(claim.get("inconclusive").asInt()).isEqualTo(1);
        assertThat(claim.get("controls").get(0).get("name").asText()).isEqualTo("no noise");
        assertThat(claim.get("controls").get(0).get("failedAsItMust").asInt()).isEqualTo(199);
        assertThat(claim.get("controls").get(0).get("held").asInt()).isEqualTo(1);
        JsonNode measurement = claim.get("measurements").get(0);
        assertThat(measurement.fieldNames())
                .toIterable()
                .containsExactly("name", "mean", "sd", "min", "max", "marginInSd");
        assertThat(json.get("claims")
                        .get(1)
                        .get("measurements")
                        .get(0)
                        .get("marginInSd")
                        .isNull())
                .isTrue();
    }

    @Test
    void theTableForReadersSaysCountsWithExactIntervals() {
        String text = AuditMarkdown.of(audit(row(200, 0, 0)));

        // R: binom.test(200, 200) has the 95 % interval .9817 to 1.
        assertThat(text)
                .startsWith("# Seed audit\n\nGreen: 1 claim, 1 supported under every seed; 1 of 1 controls failed")
                .contains("200 seeds can show 98.2 % at best")
                .contains("| X | 200 | 200/200 [98.2 %, 100.0 %] | 0 | 0 | no noise: 200/200 [98.2 %, 100.0 %] |")
                .contains("| control: no noise | x | between 0.0 and 10.0 |")
                // 5 +- 7.98 * .5 beyond each end; both ends are 10 standard errors away.
                .contains(
                        "| X | claim | x | 5.000 | 100 | between 0.0 and 10.0 | 1.0000 | below -3.991, above 13.99 | by hand |");
        assertThat(text.lines().filter(line -> !line.startsWith("|"))).allMatch(line -> line.length() <= 132);
    }

    private static List<DesignRow> design(String claim) {
        return List.of(
                new DesignRow(claim, "", "x", Law.NORMAL, 5, .5, 100, 100, 1, BOUND, "by hand"),
                new DesignRow(claim, "no noise", "x", Law.NORMAL, 15, .5, 100, 100, 1, BOUND, "by hand"));
    }

    private static Audit audit(AuditRow... rows) {
        return audit(DESIGN, rows);
    }

    private static Audit audit(Design design, AuditRow... rows) {
        return Audit.of(new AuditSettings(7, 200, "", new Settings(1, 1, 1)), design, List.of(rows));
    }

    /** A claim that is inconclusive under its first seeds, and whose control holds under others. */
    private static AuditRow row(int seeds, int inconclusive, int held) {
        return row("X", seeds, inconclusive, held);
    }

    private static AuditRow row(String id, int seeds, int inconclusive, int held) {
        List<Outcomes> runs = new ArrayList<>();
        for (int i = 0; i < seeds; i++) {
            runs.add(new Outcomes(
                    id,
                    "code",
                    i,
                    .1,
                    i < inconclusive ? Outcome.INCONCLUSIVE : Outcome.SUPPORTED,
                    List.of(
                            new Check("", "x", 5 + .01 * i, .999999, BOUND),
                            new Check("no noise", "x", 11 + .01 * i, .999999, BOUND)),
                    List.of(new ControlOutcome("no noise", i >= held)),
                    List.of(100L),
                    i < inconclusive ? "it was so" : ""));
        }
        return new AuditRow(id, "s", 1e-6, runs);
    }
}
