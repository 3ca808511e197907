package sticky.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static sticky.claim.Check.check;
import static sticky.claim.Source.theory;
import static sticky.statistics.Estimators.median;
import static sticky.statistics.Estimators.number;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;
import sticky.ensemble.Experiment;
import sticky.ensemble.Start;
import sticky.model.Monomial;

/** Runs with settings changed from the command line. */
class ExploratoryTest {
    private final List<ClaimRecord> records = new ArrayList<>();
    private final List<String> csv = new ArrayList<>();

    /** Gradient descent on w^2 from 1: after k steps w is (1 - 2 eta)^k. */
    @Claim(id = "descent", takeaway = "noise", statement = "s", source = "w", finding = Finding.CONFIRMED)
    static class Descent {
        private final Experiment descent = Experiment.on(new Monomial(1))
                .gradientDescent()
                .steps(10)
                .trajectories(50)
                .from(Start.at(1));

        private final Check<Experiment> falls = check(
                        "median", (Runs runs, Experiment e) -> median(runs.of(e).distance()))
                .isBelow(.9)
                .expected(0.82, theory("(1 - 2 eta)^10"));

        @Test
        void falls(Lab lab) {
            lab.assertSupported(falls, descent);
        }

        @Control("learning rate 0.001 instead of 0.01")
        void stays_with_small_steps(Lab lab) {
            lab.assertRefuted(falls, descent.learningRate(.001));
        }
    }

    @Claim(id = "nothing", takeaway = "noise", statement = "s", source = "w", finding = Finding.CONFIRMED)
    static class NoExperiment {
        private final Check<Double> small =
                check("x", (Runs runs, Double x) -> number(x, 0)).isBelow(2).expected(1, theory("by hand"));

        @Test
        void holds(Lab lab) {
            lab.report("y", () -> number(Double.NaN, 0));
            lab.assertSupported(small, 1.0);
        }

        @Control("3 instead of 1")
        void fails(Lab lab) {
            lab.assertRefuted(small, 3.0);
        }
    }

    @Test
    void theClaimsExperimentChangesAndItsControlKeepsWhatItVaries() {
        run(Descent.class, "learningRate=.002,steps=5");

        // After five steps of gradient descent on w^2 from 1: (1 - 2 eta)^5.
        assertThat(csv).hasSize(2).allMatch(table -> table.lines().count() == 101);
        assertThat(csv.get(0)).contains("\n0,5," + StrictMath.pow(1 - 2 * 0.002, 5) / 1e10 * 1e10);
    }

    @Test
    void aVerdictIsAnAnswerAndFailsNothing() {
        TestExecutionSummary summary = run(Descent.class, "learningRate=.002");

        assertThat(summary.getTotalFailureCount()).isZero();
        assertThat(records).singleElement().satisfies(record -> {
            assertThat(record.word()).isEqualTo("refuted, exploratory");
            assertThat(record.changes()).isEqualTo("learningRate=.002");
            assertThat(record.problems()).singleElement().asString().contains("must be at most 0.9: refuted");
            assertThat(record.reproduce()).endsWith(" -Dsticky.set=learningRate=.002");
        });
    }

    @Test
    void aClaimThatNothingChangedSaysSo() {
        run(NoExperiment.class, "learningRate=.002");

        assertThat(records.get(0).problems())
                .containsExactly(
                        "none of its experiments has the settings learningRate=.002 could change: the verdict is that "
                                + "of its own settings",
                        "y cannot be given: an estimate must be finite, but is NaN in [NaN, NaN]");
    }

    private TestExecutionSummary run(Class<?> claim, String changes) {
        LauncherConfig quiet = LauncherConfig.builder()
                .enableTestExecutionListenerAutoRegistration(false)
                .enableLauncherSessionListenerAutoRegistration(false)
                .build();
        SummaryGeneratingListener summary = new SummaryGeneratingListener();
        try (LauncherSession session = LauncherFactory.openSession(quiet)) {
            Circumstances.quiet(new Settings(1, 1, 1, Changes.parse(changes), false), new Witness())
                    .enter(session);
            session.getLauncher()
                    .execute(
                            LauncherDiscoveryRequestBuilder.request()
                                    .selectors(selectClass(claim))
                                    .build(),
                            summary);
        }
        return summary.getSummary();
    }

    private class Witness implements Reporter {
        @Override
        public void testStarted(ClaimRecord soFar, String testName, boolean control) {}

        @Override
        public void experimentFinished(String claim, String experiment, Recorded recorded) {
            StringBuilder text = new StringBuilder();
            try {
                recorded.writeCsv(text);
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
            csv.add(text.toString());
        }

        @Override
        public void claimFinished(ClaimRecord record) {
            records.add(record);
        }
    }
}
