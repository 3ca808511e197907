package sticky.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sticky.audit.CalibrationFigure.Scores;
import sticky.audit.Outcomes.Check;
import sticky.claim.Bound;
import sticky.claim.Expectation;
import sticky.claim.Outcome;
import sticky.claim.Settings;
import sticky.claim.Source;
import sticky.random.Seed;
import sticky.statistics.ErrorRate;
import sticky.statistics.Estimate;

class CalibrationTest {
    private static final double ALPHA = 1e-6;
    private static final double Z = ErrorRate.z(ALPHA);

    /** An interval from 1 below to 2 above: z standard errors on each side, of different size. */
    @Test
    void an_interval_misses_a_value_exactly_if_the_score_is_beyond_z() {
        Spread spread = spread(Source.theory("by hand"), List.of(new Estimate(5, 4, 7, 1 - ALPHA)));
        assertThat(Calibration.scores(spread, 4, ALPHA)).containsExactly(new double[] {Z}, within(1e-12));
        assertThat(Calibration.scores(spread, 7, ALPHA)).containsExactly(new double[] {-Z}, within(1e-12));
        assertThat(Calibration.scores(spread, 5, ALPHA)).containsExactly(0);
        assertThat(Calibration.scores(spread, 6, ALPHA)).containsExactly(new double[] {-Z / 2}, within(1e-12));
    }

    @Test
    void the_mean_over_seeds_must_be_the_theorys_value() {
        List<Estimate> shifted = normals(200, 0.5);
        assertThat(problems(Source.theory("by hand"), normals(200, 0))).isEmpty();
        assertThat(problems(Source.theory("by hand"), shifted))
                .singleElement()
                .asString()
                .startsWith("\"x\" of X is 10.")
                .contains("but 10.0000 is expected (theory: by hand)");
        assertThat(problems(Source.quadrature("by hand"), shifted)).hasSize(1);
        assertThat(problems(Source.theory("asymptotic").within(0.1), shifted)).isEmpty();
        assertThat(problems(Source.theory("asymptotic").within(0.01), shifted))
                .singleElement()
                .asString()
                .contains("(theory: asymptotic (good to 1 %))");
        assertThat(problems(Source.independent("by other code"), shifted)).isEmpty();
        assertThat(problems(Source.theory("by hand"), shifted.subList(0, 9))).isEmpty();
    }

    @Test
    void a_number_that_does_not_vary_is_compared_with_its_error_and_the_digits_stated() {
        assertThat(exact(0.2691, 0.26906, 0)).isEmpty();
        assertThat(exact(0.2691, 0.2692, 0)).hasSize(1);
        assertThat(exact(0.2691, 0.2692, 1e-4)).isEmpty();
        assertThat(exact(3, 3.02, 0)).hasSize(1); // "3.0" does not mean anything from 2.95 to 3.05
        assertThat(exact(0, 1e-16, 0)).isEmpty();
        assertThat(exact(0, 1e-3, 0)).hasSize(1);
    }

    @Test
    void scores_of_intervals_that_are_as_wide_as_they_say_are_standard_normal() {
        Audit audit = audit(row(Source.theory("by hand"), normals(400, 0)));
        Scores scores = Scores.of(audit);
        assertThat(scores.aboutMean()).hasSize(1);
        assertThat(scores.aboutExpected()).hasSize(1);
        assertThat(scores.words()).startsWith("400 z-scores of 1 numbers: standard deviation ");
        double[] z = scores.aboutMean().get(0);
        double squares = 0;
        for (double one : z) {
            squares += one * one / z.length;
        }
        assertThat(squares).isCloseTo(1, within(5 * Math.sqrt(2.0 / 400)));
        assertThat(CalibrationFigure.of(audit, scores).checked().panels()).hasSize(2);
        assertThat(AuditMarkdown.of(audit, List.of()))
                .contains("## Calibration")
                .contains(scores.words());
        assertThat(Scores.of(audit(row(Source.theory("x"), List.of(Estimate.exact(1, 0)))))
                        .isEmpty())
                .isTrue();
    }

    @Test
    void an_earlier_audit_of_other_seeds_is_kept(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("seed-audit.json");
        Audit first = audit(1, row(Source.theory("by hand"), normals(200, 0)));
        assertThat(Earlier.read(file, first)).isEmpty();
        Files.writeString(file, AuditJson.of(first, List.of()), StandardCharsets.UTF_8);
        assertThat(Earlier.read(file, first)).isEmpty();

        Audit second = audit(2, row(Source.theory("by hand"), normals(200, 0)));
        List<Earlier> kept = Earlier.read(file, second);
        assertThat(kept).containsExactly(new Earlier(1, 200, true, 1, List.of("X 199/200")));
        assertThat(AuditMarkdown.of(second, kept))
                .contains("| 1, earlier | 200 | 1 | green | X 199/200 |")
                .contains("| 2, this one | 200 | 1 | green | X 199/200 |");
        Files.writeString(file, AuditJson.of(second, kept), StandardCharsets.UTF_8);
        assertThat(Earlier.read(file, audit(3, row(Source.theory("by hand"), normals(200, 0)))))
                .extracting(Earlier::auditSeed)
                .containsExactly(1L, 2L);
        assertThat(Earlier.read(file, second)).isEqualTo(kept);
    }

    private static List<String> exact(double expected, double value, double error) {
        Check check = new Check(
                "",
                "x",
                Estimate.exact(value, error),
                Bound.below(1e3),
                new Expectation(expected, Source.theory("by hand")));
        return Calibration.problems(row(List.of(check)));
    }

    private static List<String> problems(Source source, List<Estimate> estimates) {
        return Calibration.problems(row(source, estimates));
    }

    /** Normal about 10 + shift with standard error 1, which the intervals know. */
    private static List<Estimate> normals(int size, double shift) {
        var normal = ZigguratSampler.NormalizedGaussian.of(Seed.root(3).stream(0));
        List<Estimate> estimates = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            double value = 10 + shift + normal.sample();
            estimates.add(new Estimate(value, value - Z, value + Z, 1 - ALPHA));
        }
        return estimates;
    }

    private static Spread spread(Source source, List<Estimate> estimates) {
        return new Spread("", "x", Bound.below(1e3), new Expectation(10, source), estimates);
    }

    private static AuditRow row(Source source, List<Estimate> estimates) {
        return row(estimates.stream()
                .map(e -> new Check("", "x", e, Bound.below(1e3), new Expectation(10, source)))
                .toList());
    }

    private static AuditRow row(List<Check> checks) {
        List<Outcomes> runs = new ArrayList<>();
        for (int i = 0; i < checks.size(); i++) {
            Outcome verdict = i == 0 && checks.size() > 1 ? Outcome.INCONCLUSIVE : Outcome.SUPPORTED;
            runs.add(new Outcomes("X", "code", i, 1, verdict, List.of(checks.get(i)), List.of(), ""));
        }
        Outcomes red = new Outcomes(
                "X",
                "code",
                0,
                1,
                Outcome.REFUTED,
                List.of(new Check(
                        "", "x", Estimate.exact(2e3, 0), Bound.below(1e3), new Expectation(10, Source.theory("x")))),
                List.of(),
                "");
        return new AuditRow("X", "s", ALPHA, runs, null, new Planted(new SampleFault(), List.of(red)));
    }

    private static Audit audit(AuditRow row) {
        return audit(1, row);
    }

    private static Audit audit(long seed, AuditRow row) {
        return Audit.of(new AuditSettings(seed, row.seeds(), 20, "", new Settings(1, 1, 1)), List.of(row));
    }
}
