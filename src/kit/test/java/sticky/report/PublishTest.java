package sticky.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sticky.claim.Paper;
import sticky.claim.Sentences;
import sticky.claim.Settings;
import sticky.files.WholeFile;
import sticky.home.Home;

/** What is left of a run that was killed, or could not write, becomes a ledger that says so and a red build. */
class PublishTest {
    @TempDir
    private Path reports;

    private final ByteArrayOutputStream console = new ByteArrayOutputStream();

    @BeforeEach
    void aPageWasMade() throws IOException {
        WholeFile.write(page(), "<html><head></head></html>\n");
    }

    private Path page() {
        return reports.resolve("allure-report").resolve("index.html");
    }

    private Path evidence() {
        return reports.resolve("evidence");
    }

    private void plan() throws IOException {
        new Plan(
                        1,
                        1,
                        Map.of(),
                        List.of(
                                new Plan.Entry("E1", "escape", "first", "figure 1", List.of(), "escape.FirstClaim"),
                                new Plan.Entry("E2", "escape", "second", "figure 1", List.of(), "escape.SecondClaim")))
                .write(evidence());
    }

    @Test
    void aKilledRunIsALedgerThatNamesTheClaimsThatDidNotRun() throws IOException {
        plan();
        EvidenceJson.write(evidence(), SampleClaim.supported("E1"));

        assertThatThrownBy(this::publish)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("1 of 2 claims is not supported: E2 (not run)");
        assertThat(evidence().resolve("ledger.md"))
                .content()
                .contains("2 claims: 1 supported", "1 not run", "- **E2** (not run)", "its virtual machine died");
        assertThat(reports.resolve("ledger.md")).doesNotExist();
    }

    @Test
    void halfAnEvidenceFileIsNoEvidence() throws IOException {
        plan();
        EvidenceJson.write(evidence(), SampleClaim.supported("E1"));
        EvidenceJson.write(evidence(), SampleClaim.supported("E2"));
        Path file = EvidenceJson.file(evidence(), "E2");
        Files.writeString(file, Files.readString(file).substring(0, 200));

        assertThatThrownBy(this::publish).hasMessage("1 of 2 claims is not supported: E2 (not run)");
        assertThat(console.toString(StandardCharsets.UTF_8))
                .contains("E2.json is no evidence file: Unexpected end-of-input");
    }

    @Test
    void aWholeRunIsPublished() throws IOException {
        plan();
        EvidenceJson.write(evidence(), SampleClaim.supported("E1"));
        EvidenceJson.write(evidence(), SampleClaim.supported("E2"));
        publish();
        long checked = Sentences.current().counts().get(Sentences.Tag.CHECKED);
        assertThat(reports.resolve("ledger.md"))
                .content()
                .contains(
                        "2 claims: 2 supported",
                        "259 sentences: " + checked + " checked",
                        "## Quoted from the literature");
        assertThat(console.toString(StandardCharsets.UTF_8)).containsPattern("(?m)^took \\d+ s with them$");
    }

    @Test
    void evidenceThatDoesNotFitItsSchemaIsARedBuild() throws IOException {
        plan();
        EvidenceJson.write(evidence(), SampleClaim.supported("E1"));
        EvidenceJson.write(evidence(), SampleClaim.supported("E2"));
        Path file = EvidenceJson.file(evidence(), "E2");
        Files.writeString(file, Files.readString(file).replace("\"falsePassRate\" : 1.0E-6", "\"falsePassRate\" : 2"));

        assertThatThrownBy(this::publish)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("E2.json does not fit evidence.schema.json: at /falsePassRate, ");
        assertThat(reports.resolve("ledger.md")).exists();
    }

    @Test
    void withoutAPlanNothingWasRun() {
        assertThatThrownBy(this::publish)
                .isInstanceOf(IOException.class)
                .hasMessage("no claim was run: there is no plan.json in evidence");
    }

    @Test
    void aClaimThatIsNotSupportedIsARedBuildWhateverItsTestsSaid() throws IOException {
        plan();
        EvidenceJson.write(evidence(), SampleClaim.supported("E1"));
        EvidenceJson.write(evidence(), SampleClaim.inconclusive("E2"));
        assertThatThrownBy(this::publish).hasMessage("1 of 2 claims is not supported: E2 (inconclusive)");
        assertThat(reports.resolve("ledger.md")).content().contains("- **E2** (inconclusive)");
    }

    @Test
    void aSelectionThatNothingFitsIsNamed() throws IOException {
        new Plan(1, 1, Map.of("it.test", "SeedTest"), List.of()).write(evidence());
        assertThatThrownBy(this::publish)
                .isInstanceOf(IOException.class)
                .hasMessage("no claim fits -Dit.test=SeedTest");
    }

    @Test
    void anotherRunsPlanOrEvidenceIsRefused() throws IOException {
        plan();
        assertThatThrownBy(() -> publish(new Settings(2, 1, 1)))
                .hasMessage(
                        "the plan that lies here is of another run: seed 1, scale 1.0; this run has seed 2, scale 1.0");
        EvidenceJson.write(evidence(), SampleClaim.exploratory("E1"));
        assertThatThrownBy(this::publish)
                .hasMessage("E1.json is evidence of another run: seed 1, learningRate=0.005; this run has seed 1");
        assertThat(reports.resolve("ledger.md")).doesNotExist();
    }

    @Test
    void halfAPageIsTakenAwayAndSaid() throws IOException {
        plan();
        EvidenceJson.write(evidence(), SampleClaim.supported("E1"));
        EvidenceJson.write(evidence(), SampleClaim.supported("E2"));
        WholeFile.write(page(), "<html><head></he");
        assertThatThrownBy(this::publish).hasMessageStartingWith("there is no report: ");
        assertThat(page()).doesNotExist();
        assertThat(reports.resolve("ledger.md")).exists();
    }

    private void publish() throws IOException {
        publish(new Settings(1, 1, 1));
    }

    private void publish(Settings settings) throws IOException {
        Project project = new Project(Paper.current(), Sentences.current(), Set.of("E1", "E2"));
        new Publish(
                        reports,
                        Home.directory(),
                        project,
                        settings,
                        new Durations(reports.resolve("none"), reports.resolve("none")))
                .run(new PrintStream(console, true, StandardCharsets.UTF_8));
    }
}
