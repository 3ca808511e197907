package sticky.audit;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.engine.JupiterTestEngine;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import sticky.claim.Circumstances;
import sticky.claim.ClaimRecord;
import sticky.claim.Outcome;
import sticky.claim.Reporter;
import sticky.claim.Settings;

/**
 * Runs one claim after another within this virtual machine, each under its own settings, without any of what surrounds a run of the
 * claims: no figures, no evidence, no report. Not to be shared between threads; each thread has its own.
 */
final class ClaimRunner implements AutoCloseable {
    private static final LauncherConfig NOTHING_BUT_JUPITER = LauncherConfig.builder()
            .enableTestEngineAutoRegistration(false)
            .enableTestExecutionListenerAutoRegistration(false)
            .enableLauncherSessionListenerAutoRegistration(false)
            .enableLauncherDiscoveryListenerAutoRegistration(false)
            .enablePostDiscoveryFilterAutoRegistration(false)
            .addTestEngines(new JupiterTestEngine())
            .build();

    /** It says at every discovery that claims are ordered by an orderer of their own. Held here, since loggers are held weakly. */
    private static final Logger NOTES = Logger.getLogger("org.junit.platform.launcher.core.DiscoveryIssueNotifier");

    static {
        NOTES.setLevel(Level.WARNING);
    }

    private final LauncherSession session = LauncherFactory.openSession(NOTHING_BUT_JUPITER);

    /** Runs a claim with all its controls. A claim that breaks is inconclusive and says why. */
    Outcomes run(AuditedClaim claim, Settings settings) {
        AtomicReference<ClaimRecord> found = new AtomicReference<>();
        AtomicReference<String> failure = new AtomicReference<>("it did not report back");
        Circumstances quiet = Circumstances.quiet(settings, new Reporter() {
            @Override
            public void testStarted(ClaimRecord soFar, String testName, boolean control) {}

            @Override
            public void claimFinished(ClaimRecord record) {
                found.set(record);
            }
        });
        claim.fault().map(quiet::with).orElse(quiet).enter(session);
        long start = System.nanoTime();
        session.getLauncher()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectClass(claim.type()))
                                .build(),
                        new TestExecutionListener() {
                            @Override
                            public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                                result.getThrowable()
                                        .ifPresent(thrown -> failure.set(String.valueOf(thrown.getMessage())));
                            }
                        });
        double seconds = (System.nanoTime() - start) * 1e-9;
        if (found.get() == null) {
            return new Outcomes(
                    claim.id(),
                    claim.code(),
                    settings.seed(),
                    seconds,
                    Outcome.INCONCLUSIVE,
                    List.of(),
                    List.of(),
                    failure.get());
        }
        return Outcomes.of(claim.id(), found.get(), claim.code(), seconds);
    }

    @Override
    public void close() {
        session.close();
    }
}
