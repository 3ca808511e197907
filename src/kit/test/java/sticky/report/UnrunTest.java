package sticky.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

class UnrunTest {
    static class Whole {
        @Test
        void one() {}

        @Test
        void two() {
            throw new IllegalStateException("a test that fails has run");
        }
    }

    static class Skips {
        @Test
        @Disabled("for now")
        void disabled() {}

        @Test
        void assumes() {
            Assumptions.assumeTrue(false, "not here");
        }
    }

    static class AssumesBeforeAll {
        @BeforeAll
        static void never() {
            Assumptions.assumeTrue(false, "nowhere");
        }

        @Test
        void test() {}
    }

    @Test
    void of_a_class_that_ran_nothing_is_left() {
        assertThat(unrun(Whole.class, selectClass(Whole.class))).isEmpty();
    }

    @Test
    void what_a_selection_leaves_out_is_named() {
        assertThat(unrun(Whole.class, selectMethod(Whole.class, "one")))
                .containsExactly("two did not run: it was left out by the selection of tests");
    }

    @Test
    void what_was_skipped_has_its_reason() {
        assertThat(unrun(Skips.class, selectClass(Skips.class)))
                .containsExactly(
                        "assumes did not run: it was skipped: Assumption failed: not here",
                        "disabled did not run: it was skipped: for now");
    }

    @Test
    void a_class_that_is_skipped_takes_its_tests_along() {
        assertThat(unrun(AssumesBeforeAll.class, selectClass(AssumesBeforeAll.class)))
                .containsExactly("test did not run: it was skipped: Assumption failed: nowhere");
    }

    private static List<String> unrun(Class<?> type, DiscoverySelector selector) {
        Witness witness = new Witness(type);
        LauncherDiscoveryRequest request =
                LauncherDiscoveryRequestBuilder.request().selectors(selector).build();
        LauncherFactory.create(LauncherConfig.builder()
                        .enableTestExecutionListenerAutoRegistration(false)
                        .build())
                .execute(request, witness);
        return witness.unrun.of(type.getName());
    }

    /** What PlanListener does in a run of the claims. */
    private static final class Witness implements TestExecutionListener {
        private final Class<?> type;
        private Unrun unrun;

        Witness(Class<?> type) {
            this.type = type;
        }

        @Override
        public void testPlanExecutionStarted(TestPlan plan) {
            unrun = new Unrun(plan, List.of(type));
        }

        @Override
        public void executionSkipped(TestIdentifier test, String reason) {
            unrun.skipped(test, reason);
        }

        @Override
        public void executionFinished(TestIdentifier test, TestExecutionResult result) {
            unrun.finished(test, result);
        }
    }
}
