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

    /** A test of a claim that Allure knows by its uuid. */
    record ClaimTest(String uuid, boolean control) {}

    @Override
    public void testStarted(ClaimRecord soFar, String testName, boolean control) {
        if (!ClaimRun.isActive()) {
            return;
        }
        AllureLifecycle lifecycle = Allure.getLifecycle();
        lifecycle.getCurrentTestCase().ifPresent(uuid -> {
            TESTS.computeIfAbsent(soFar.id(), id -> new CopyOnWriteArrayList<>())
                    .add(new ClaimTest(uuid, control));
            String name = words(testName, soFar, control);
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

    /** One branch a takeaway, below it one a claim; the suites are the same tree, so that no package name shows. */
    private static void place(TestResult result, ClaimRecord claim, String name) {
        String branch = claim.takeaway().heading();
        String leaf = claim.id() + " " + claim.statement();
        List<Label> labels = new ArrayList<>(result.getLabels());
        labels.removeIf(label -> PLACES.contains(label.getName()));
        labels.add(new Label().setName("epic").setValue(branch));
        labels.add(new Label().setName("feature").setValue(leaf));
        labels.add(new Label().setName("parentSuite").setValue(branch));
        labels.add(new Label().setName("suite").setValue(leaf));
        result.setLabels(labels);
        result.setName(name);
    }

    /** Sorted by name, as the report does, the claim's own tests come before its controls. */
    private static String words(String testName, ClaimRecord soFar, boolean control) {
        if (control && !soFar.controls().isEmpty()) {
            return "Control: "
                    + soFar.controls().get(soFar.controls().size() - 1).name();
        }
        return "Claim: " + TestName.words(testName);
    }

    static Path resultFile(Path results, ClaimTest test) {
        return results.resolve(test.uuid() + "-result.json");
    }
}
