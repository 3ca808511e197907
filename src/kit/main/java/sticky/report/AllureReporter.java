package sticky.report;

import io.qameta.allure.Allure;
import io.qameta.allure.AllureLifecycle;
import io.qameta.allure.model.Label;
import io.qameta.allure.model.TestResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import sticky.claim.ClaimRecord;
import sticky.claim.Finding;
import sticky.claim.Paper;
import sticky.claim.Reporter;

/**
 * Puts claims into the Allure report. Allure writes a test's result as soon as that test ends, before the claim's other tests have run; so
 * when the claim is finished the result files of its tests are completed: the claim's page, its figures, data and evidence.
 *
 * <p>Does something only in a run of the claims (system property {@code sticky.claims.run}). Nothing that goes wrong here changes a verdict.
 */
public final class AllureReporter implements Reporter {

    private static final Set<String> PLACES = Set.of("epic", "feature", "story", "parentSuite", "suite", "subSuite");

    // One reporter a claim class may exist; what they remember is keyed by the claim's id.
    private static final Map<String, List<ClaimTest>> TESTS = new ConcurrentHashMap<>();

    /**
     * A test of a claim.
     *
     * @param uuid by which Allure knows it
     * @param name under which the report lists it
     * @param control what the control changes; empty for a test of the claim itself
     */
    record ClaimTest(String uuid, String name, String control) {

        boolean isControl() {
            return !control.isEmpty();
        }
    }

    @Override
    public void testStarted(ClaimRecord soFar, String testName, boolean control) {
        if (!ClaimRun.isActive()) {
            return;
        }
        AllureLifecycle lifecycle = Allure.getLifecycle();
        lifecycle.getCurrentTestCase().ifPresent(uuid -> {
            String changed = control && !soFar.controls().isEmpty()
                    ? soFar.controls().get(soFar.controls().size() - 1).name()
                    : "";
            String name = changed.isEmpty() ? "Claim: " + TestName.words(testName) : "Control: " + changed;
            TESTS.computeIfAbsent(soFar.id(), id -> new CopyOnWriteArrayList<>())
                    .add(new ClaimTest(uuid, name, changed));
            lifecycle.updateTestCase(uuid, result -> place(result, soFar, name));
        });
    }

    @Override
    public void claimFinished(ClaimRecord record) {
        if (!ClaimRun.isActive()) {
            return;
        }
        List<ClaimTest> tests = TESTS.getOrDefault(record.id(), List.of());
        TESTS.remove(record.id());
        try {
            EvidenceJson.write(ClaimRun.evidence(), record);
            ClaimAttachments attachments = new ClaimAttachments(ClaimRun.allureResults(), record);
            attachments.writeFigures(ClaimRun.evidence().resolve("figures").resolve(record.id()));
            attachments.addTo(tests);
        } catch (IOException | RuntimeException problem) {
            System.out.println(
                    record.id() + " is missing from the report or incomplete there: " + problem.getMessage());
        }
    }

    /**
     * One branch a takeaway, below it one a claim, with our finding where a green tick alone would mislead; the suites are the same tree, so that no package name shows. Sorted by name, as the
     * report does, the claim's own tests come before its controls.
     */
    private static void place(TestResult result, ClaimRecord claim, String name) {
        String branch = Paper.current().takeaway(claim.takeaway()).heading();
        String finding = claim.finding() == Finding.CONFIRMED
                ? ""
                : " [" + claim.finding().words() + "]";
        String leaf = claim.id() + " " + claim.statement() + finding;
        List<Label> labels = new ArrayList<>(result.getLabels());
        labels.removeIf(label -> PLACES.contains(label.getName()));
        labels.add(new Label().setName("epic").setValue(branch));
        labels.add(new Label().setName("feature").setValue(leaf));
        labels.add(new Label().setName("parentSuite").setValue(branch));
        labels.add(new Label().setName("suite").setValue(leaf));
        result.setLabels(labels);
        result.setName(name);
    }

    static Path resultFile(Path results, ClaimTest test) {
        return results.resolve(test.uuid() + "-result.json");
    }
}
