package sticky.claim;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.engine.JupiterTestEngine;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * A claim run inside a unit test, quietly.
 *
 * @param records what the claim reported
 * @param failures the messages of everything that failed
 */
record RecordedRun(List<ClaimRecord> records, List<String> failures) {

    static RecordedRun of(Class<?> claim) {
        return of(claim, new Settings(1, 1, 1));
    }

    static RecordedRun of(Class<?> claim, Settings settings) {
        List<ClaimRecord> records = new ArrayList<>();
        List<String> failures = new ArrayList<>();
        LauncherConfig quiet = LauncherConfig.builder()
                .enableTestEngineAutoRegistration(false)
                .enableTestExecutionListenerAutoRegistration(false)
                .enableLauncherSessionListenerAutoRegistration(false)
                .addTestEngines(new JupiterTestEngine())
                .build();
        try (LauncherSession session = LauncherFactory.openSession(quiet)) {
            Circumstances.quiet(settings, new Reporter() {
                        @Override
                        public void testStarted(ClaimRecord soFar, String testName, boolean control) {}

                        @Override
                        public void claimFinished(ClaimRecord record) {
                            records.add(record);
                        }
                    })
                    .enter(session);
            session.getLauncher()
                    .execute(
                            LauncherDiscoveryRequestBuilder.request()
                                    .selectors(selectClass(claim))
                                    .build(),
                            new TestExecutionListener() {
                                @Override
                                public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                                    result.getThrowable()
                                            .ifPresent(thrown -> failures.add(String.valueOf(thrown.getMessage())));
                                }
                            });
        }
        return new RecordedRun(List.copyOf(records), List.copyOf(failures));
    }

    boolean isRed() {
        return !failures.isEmpty();
    }

    Outcome outcome() {
        return records.isEmpty() ? Outcome.INCONCLUSIVE : records.get(0).verdict();
    }

    /** Every sentence that it got. */
    List<String> problems() {
        List<String> problems = new ArrayList<>(failures);
        records.forEach(record -> problems.addAll(record.problems()));
        return problems;
    }
}
