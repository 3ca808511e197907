package sticky.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sticky.claim.Outcome;
import sticky.claim.Settings;

class ScheduleTest {
    private static final AuditedClaim SAMPLED = new AuditedClaim(SampleClaims.Sampled.class, "code 1");
    private static final AuditedClaim EXACT = new AuditedClaim(SampleClaims.Exact.class, "code 1");
    private static final AuditedClaim RANDOM = new AuditedClaim(SampleClaims.ExactOfRandomNumbers.class, "code 1");
    private static final AuditedClaim BROKEN = new AuditedClaim(SampleClaims.WithoutControl.class, "code 1");

    @TempDir
    private Path directory;

    private final ByteArrayOutputStream console = new ByteArrayOutputStream();

    @Test
    void everyClaimRunsOnceUnderEverySeedAndADeterministicOneCountsOnce() throws IOException {
        Map<AuditedClaim, AuditRow> rows = run(20, SAMPLED, EXACT, RANDOM, BROKEN);

        assertThat(rows.keySet()).containsExactly(SAMPLED, EXACT, RANDOM, BROKEN);
        assertThat(rows.get(SAMPLED).runs())
                .hasSize(20)
                .allMatch(run -> run.verdict() == Outcome.SUPPORTED)
                .extracting(run -> run.checks().get(0).value())
                .doesNotHaveDuplicates();
        assertThat(rows.get(EXACT).runs()).hasSize(1);
        assertThat(rows.get(RANDOM).runs())
                .as("level 1, but not the same under a second seed")
                .hasSize(20)
                .extracting(Outcomes::verdict)
                .contains(Outcome.SUPPORTED, Outcome.INCONCLUSIVE);
        assertThat(rows.get(BROKEN).runs())
                .hasSize(20)
                .allMatch(run ->
                        run.verdict() == Outcome.INCONCLUSIVE && run.problem().contains("unfalsifiable"));
        assertThat(console.toString(StandardCharsets.UTF_8)).contains("4 claims under 20 root seeds each, 2 at once");
    }

    @Test
    void theOutcomeIsThatOfARunOfItsOwnUnderThatSeedAndDoesNotDependOnWhatRunsBesideIt() throws IOException {
        AuditSettings settings = settings(8);
        List<Outcomes> together = run(8, SAMPLED).get(SAMPLED).runs();
        try (ClaimRunner runner = new ClaimRunner()) {
            for (int i = 0; i < 8; i++) {
                Outcomes alone = runner.run(SAMPLED, new Settings(settings.rootSeed(i), 1, 1));
                assertThat(alone.checks()).isEqualTo(together.get(i).checks());
                assertThat(alone.rootSeed()).isEqualTo(together.get(i).rootSeed());
            }
        }
    }

    @Test
    void anInterruptedAuditGoesOnWhereItStopped() throws IOException {
        run(5, SAMPLED, EXACT);
        Path file = directory.resolve("results.jsonl");
        String text = Files.readString(file);
        Files.writeString(file, text.substring(0, text.length() - 30)); // as a crash in the last line leaves it
        SampleClaims.SAMPLED_RUNS.set(0);
        SampleClaims.EXACT_RUNS.set(0);

        Map<AuditedClaim, AuditRow> rows = run(7, SAMPLED, EXACT);

        assertThat(rows.get(SAMPLED).runs()).hasSize(7).doesNotContainNull();
        assertThat(SampleClaims.SAMPLED_RUNS.get() + SampleClaims.EXACT_RUNS.get())
                .as("two more seeds, two with the fault, and the run whose line was torn")
                .isEqualTo(2 + 2 + 1);
        assertThat(Files.readAllLines(file).stream().filter(line -> line.endsWith("}")))
                .hasSize((7 + 1 + 7) + (2 + 1 + 1));
    }

    @Test
    void runsOfOtherCodeAreNotTakenForRunsOfThis() throws IOException {
        run(3, SAMPLED);
        SampleClaims.SAMPLED_RUNS.set(0);
        AuditedClaim changed = new AuditedClaim(SAMPLED.type(), "code 2");

        assertThat(run(3, changed).get(changed).runs())
                .allMatch(run -> run.code().equals("code 2"));
        assertThat(SampleClaims.SAMPLED_RUNS)
                .as("three, one of them again, three with the fault")
                .hasValue(3 + 1 + 3);
    }

    /** A file in the way of the folder, which stops every user. */
    @Test
    void anAuditThatCannotKeepItsResultsStopsWithASentence() throws IOException {
        Path inTheWay = Files.writeString(directory.resolve("history"), "");
        assertThatThrownBy(() -> ResultsFile.open(inTheWay.resolve("results.jsonl")))
                .isInstanceOf(IOException.class)
                .hasMessageMatching("the audit stops, since \\S+ cannot be written: .*");
    }

    private Map<AuditedClaim, AuditRow> run(int seeds, AuditedClaim... claims) throws IOException {
        ResultsFile results = ResultsFile.open(directory.resolve("results.jsonl"));
        AuditProgress progress = new AuditProgress(new PrintStream(console, true, StandardCharsets.UTF_8));
        List<AuditRow> rows = new Schedule(settings(seeds), List.of(claims), results, progress).run();
        Map<AuditedClaim, AuditRow> byClaim = new LinkedHashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            byClaim.put(claims[i], rows.get(i));
        }
        return byClaim;
    }

    private static AuditSettings settings(int seeds) {
        return new AuditSettings(1, seeds, 20, "", new Settings(1, 2, 1));
    }
}
