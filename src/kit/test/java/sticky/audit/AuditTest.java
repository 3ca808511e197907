package sticky.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import sticky.audit.Outcomes.Check;
import sticky.audit.Outcomes.ControlOutcome;
import sticky.claim.Bound;
import sticky.claim.Expectation;
import sticky.claim.Fault;
import sticky.claim.Outcome;
import sticky.claim.Settings;
import sticky.claim.Source;
import sticky.files.Json;
import sticky.statistics.Estimate;

class AuditTest {
    private static final Bound BOUND = Bound.between(0, 10);
    private static final Expectation EXPECTED = new Expectation(5, Source.theory("by hand"));
    private static final Fault FAULT = new SampleFault();

    @Test
    void isGreenWhenEnoughSeedsSupportTheClaimAndNoControlEverHolds() {
        assertThat(audit(row(200, 2, 0)).problems()).isEmpty();
        assertThat(audit(row(200, 3, 0)).problems())
                .containsExactly("X is supported under 197 of 200 seeds, fewer than 99 % (under seed 0: it was so)");
        assertThat(audit(row(200, 0, 1)).problems())
                .containsExactly("the control of X \"no noise\" let the bound hold under 1 of 200 seeds");
    }

    @Test
    void an_audit_of_nothing_is_red() {
        assertThat(audit().problems()).containsExactly("there is no claim to audit");
    }

    @Test
    void a_claim_that_gives_other_bits_under_the_same_seed_is_named() {
        AuditRow row = row(3, 0, 0);
        Outcomes other = outcomes("X", 0, 0, 0, 0.5);

        assertThat(audit(new AuditRow("X", "s", 1e-6, row.runs(), other, row.planted()))
                        .problems())
                .containsExactly("X is not deterministic: under the same seed \"x\" is 5.0 and then 5.5");
    }

    @Test
    void a_claim_must_name_a_fault_and_notice_it() {
        AuditRow row = row(3, 0, 0);
        Planted unnoticed = new Planted(FAULT, row.runs());

        assertThat(audit(new AuditRow("X", "s", 1e-6, row.runs(), null, null)).problems())
                .containsExactly("X names no fault that must turn it red");
        assertThat(audit(new AuditRow("X", "s", 1e-6, row.runs(), null, unnoticed))
                        .problems())
                .containsExactly("X notices its fault \"sample\" under 0 of 3 seeds only");
    }

    @Test
    void to_break_or_to_lose_a_control_is_not_to_notice() {
        Outcomes broken =
                new Outcomes("X sample", "code", 0, .1, Outcome.INCONCLUSIVE, List.of(), List.of(), "it broke");
        List<Check> checks = List.of(check("", "x", 5), check("no noise", "x", 2e3));
        Outcomes control = new Outcomes("X sample", "code", 1, .1, Outcome.REFUTED, checks, List.of(), "");

        assertThat(new Planted(FAULT, List.of(broken, control, red())).noticed())
                .isEqualTo(1);
    }

    @Test
    void two_checks_that_move_together_are_one() {
        List<Outcomes> runs = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            double value = 5 + 0.1 * i * i;
            runs.add(new Outcomes(
                    "X",
                    "code",
                    i,
                    .1,
                    Outcome.SUPPORTED,
                    List.of(check("", "x", value), check("", "3 x", 3 * value - 11)),
                    List.of(),
                    ""));
        }
        assertThat(audit(new AuditRow("X", "s", 1e-6, runs, null, NOTICED)).problems())
                .containsExactly(
                        "the checks \"x\" and \"3 x\" of X are one number: they correlate above 0.999 over the seeds");
    }

    @Test
    void an_identity_that_varies_is_no_identity() {
        Expectation identity = new Expectation(0, Source.theory("by hand"), true);
        List<Outcomes> runs = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            Check check = new Check("", "zero", Estimate.exact(0.1 * i, 0.01), Bound.below(1), identity);
            runs.add(new Outcomes("X", "code", i, .1, Outcome.SUPPORTED, List.of(check), List.of(), ""));
        }
        assertThat(audit(new AuditRow("X", "s", 1e-6, runs, null, NOTICED)).problems())
                .containsExactly(
                        "the identity \"zero\" of X differs from seed to seed by more than its rounding: from 0.0 to 0.1");
    }

    @Test
    void sumsTheFalsePassRatesOfTheChecksThatWereMade() {
        AuditRow many = new AuditRow("Y", "s", 4e-4, row("Y", 3, 0, 0).runs(), null, NOTICED);

        assertThat(audit(row(3, 0, 0)).budget()).isCloseTo(2e-6, within(1e-18));
        assertThat(audit(row(3, 0, 0), many).problems()).isEmpty(); // 2e-6 + 8e-4
        assertThat(audit(many, many).problems())
                .containsExactly("the false-pass rates of all checks add up to 0.0016, out of range [0, 0.001]");
    }

    @Test
    void spreadsAreTheTextbookOnesAndTheMarginCountsToTheNearestBound() {
        Spread own = spread("", BOUND, 2, 4, 4, 4, 5, 5, 7, 9);
        assertThat(own.mean()).isCloseTo(5, within(1e-15));
        assertThat(own.standardDeviation()).isCloseTo(Math.sqrt(32 / 7.0), within(1e-15));
        assertThat(own.min()).isEqualTo(2);
        assertThat(own.max()).isEqualTo(9);
        assertThat(own.marginInSd()).isCloseTo(5 / Math.sqrt(32 / 7.0), within(1e-14));

        Spread control = spread("c", BOUND, 12, 14);
        assertThat(control.marginInSd()).isCloseTo(3 / Math.sqrt(2), within(1e-15));
        assertThat(spread("", Bound.above(1), 3, 3).marginInSd()).isNull();
    }

    @Test
    void jsonHasItsKeysAndNothingButNumbers() throws JsonProcessingException {
        JsonNode json = Json.MAPPER.readTree(AuditJson.of(audit(row(200, 1, 1), row(1, 0, 0)), List.of()));

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
                .containsExactly(
                        "name",
                        "bound",
                        "expected",
                        "values",
                        "errors",
                        "mean",
                        "sd",
                        "min",
                        "max",
                        "marginInSd",
                        "chance");
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
        String text = AuditMarkdown.of(audit(row(200, 0, 0)), List.of());

        // R: binom.test(200, 200) has the 95 % interval .9817 to 1.
        assertThat(text)
                .startsWith("# Seed audit\n\nGreen: 1 claim, 1 supported under every seed; 1 of 1 controls failed")
                .contains("200 seeds can show 98.2 % at best")
                .contains("| X | 200 | 200/200 [98.2 %, 100.0 %] | 0 | 0 | no noise: 200/200 [98.2 %, 100.0 %] |")
                .contains("| control: no noise | x | between 0.0 and 10.0 |")
                .contains("| X | sample | a sample | 3/3 |");
        assertThat(text.lines().filter(line -> !line.startsWith("|"))).allMatch(line -> line.length() <= 132);
    }

    private static final Planted NOTICED = new Planted(FAULT, List.of(red(), red(), red()));

    private static Outcomes red() {
        return new Outcomes("X sample", "code", 0, .1, Outcome.REFUTED, List.of(check("", "x", 2e3)), List.of(), "");
    }

    private static Spread spread(String control, Bound bound, double... values) {
        return new Spread(
                control,
                "x",
                bound,
                EXPECTED,
                Arrays.stream(values)
                        .mapToObj(value -> new Estimate(value, value, value, .999999))
                        .toList());
    }

    private static Check check(String control, String name, double value) {
        return new Check(
                control, name, new Estimate(value, value - .1, value + .1, .999999), Bound.below(1e3), EXPECTED);
    }

    private static Audit audit(AuditRow... rows) {
        return Audit.of(new AuditSettings(7, 200, 20, "", new Settings(1, 1, 1)), List.of(rows));
    }

    /** A claim that is inconclusive under its first seeds, and whose control holds under others. */
    private static AuditRow row(int seeds, int inconclusive, int held) {
        return row("X", seeds, inconclusive, held);
    }

    private static AuditRow row(String id, int seeds, int inconclusive, int held) {
        List<Outcomes> runs = new ArrayList<>();
        for (int i = 0; i < seeds; i++) {
            runs.add(outcomes(id, i, inconclusive, held, .01 * (i % 2 == 0 ? i : -i)));
        }
        return new AuditRow(id, "s", 1e-6, runs, null, NOTICED);
    }

    private static Outcomes outcomes(String id, int i, int inconclusive, int held, double shift) {
        return new Outcomes(
                id,
                "code",
                i,
                .1,
                i < inconclusive ? Outcome.INCONCLUSIVE : Outcome.SUPPORTED,
                List.of(
                        new Check("", "x", new Estimate(5 + shift, 5 + shift, 5 + shift, .999999), BOUND, EXPECTED),
                        new Check(
                                "no noise",
                                "x",
                                new Estimate(11 + shift, 11 + shift, 11 + shift, .999999),
                                BOUND,
                                EXPECTED)),
                List.of(new ControlOutcome("no noise", i >= held)),
                i < inconclusive ? "it was so" : "");
    }
}
