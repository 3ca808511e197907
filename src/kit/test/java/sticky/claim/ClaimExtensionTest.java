package sticky.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.testkit.engine.EventConditions.finishedWithFailure;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.instanceOf;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.message;
import static sticky.claim.Check.check;
import static sticky.claim.Source.theory;

import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import sticky.figure.Figure;
import sticky.statistics.Estimate;
import sticky.statistics.Estimators;

/** What becomes of tests and controls: each outcome and the sentence that goes with it. */
@ResourceLock(Resources.SYSTEM_OUT)
class ClaimExtensionTest {
    @Claim(id = "tried", takeaway = "noise", statement = "s", source = "w", finding = Finding.CONFIRMED)
    @Inherited
    @Retention(RetentionPolicy.RUNTIME)
    private @interface Tried {}

    /** The number given, 0.1 to the left and 0.2 to the right of it. */
    @Tried
    static class Sound {
        final Check<Double> small = check(
                        "x", (Runs runs, Double x) -> level -> new Estimate(x, x - 0.1, x + 0.2, 1 - level.alpha()))
                .isBelow(2)
                .expected(1, theory("by hand"));

        @Test
        void holds(Lab lab) {
            lab.assertSupported(small, 1.0);
        }

        @Control("9 instead of 1")
        void fails(Lab lab) {
            lab.assertRefuted(small, 9.0);
        }
    }

    @Tried
    static class WithoutControl {
        @Test
        void holds(Lab lab) {}
    }

    static class Refuted extends Sound {
        @Override
        @Test
        void holds(Lab lab) {
            lab.assertSupported(small, 5.0);
        }
    }

    static class WeakControls extends Sound {
        @Control("straddles the bound")
        void straddles(Lab lab) {
            lab.assertRefuted(small, 1.9);
        }

        @Control("lets the bound hold")
        void holds_too(Lab lab) {
            lab.assertRefuted(small, 0.5);
        }
    }

    static class Broken extends Sound {
        @Override
        @Test
        void holds(Lab lab) {
            lab.assertSupported(small, 1.0);
            throw new IllegalArgumentException("learning rate NaN is out of range (0, infinity)");
        }
    }

    static class BrokenFigure extends Sound {
        @Override
        @Test
        void holds(Lab lab) {
            lab.figure(() -> {
                throw new IllegalArgumentException("no data");
            });
            lab.figure(() -> Figure.of("f", "c"));
            lab.report("y", () -> Estimators.number(Double.NaN, 0));
            lab.assertSupported(small, 1.0);
        }
    }

    @Test
    void a_sound_claim_passes() {
        run(Sound.class)
                .testEvents()
                .assertStatistics(stats -> stats.succeeded(2).failed(0));
    }

    @Test
    void a_claim_without_control_does_not_run_and_is_called_unfalsifiable() {
        EngineExecutionResults results = run(WithoutControl.class);
        results.testEvents().assertStatistics(stats -> stats.started(0));
        results.containerEvents()
                .assertThatEvents()
                .haveExactly(1, finishedWithFailure(message(text -> text.contains("unfalsifiable"))));
    }

    @Test
    void a_refuted_claim_says_estimate_interval_bound_and_the_way_back() {
        run(Refuted.class)
                .testEvents()
                .assertThatEvents()
                .haveExactly(
                        1,
                        finishedWithFailure(
                                instanceOf(ClaimRefuted.class),
                                message(text -> text.contains("5.000 in [4.900, 5.200]")
                                        && text.contains("must be at most 2.0")
                                        && text.contains("reproduce: mvn verify -Dit.test=Refuted"))));
    }

    @Test
    void a_control_must_be_refuted_by_its_whole_interval() {
        run(WeakControls.class)
                .testEvents()
                .assertThatEvents()
                .haveExactly(
                        2,
                        finishedWithFailure(
                                instanceOf(ClaimInconclusive.class),
                                message(text -> text.contains("did not fail as it must"))));
    }

    @Test
    void a_broken_harness_is_not_an_assertion_and_keeps_its_sentence() {
        run(Broken.class)
                .testEvents()
                .assertThatEvents()
                .haveExactly(
                        1,
                        finishedWithFailure(
                                instanceOf(BrokenClaim.class),
                                message(text -> text.contains("learning rate NaN") && text.contains("reproduce:"))));
    }

    @Test
    void a_figure_that_fails_turns_the_test_red_after_the_numbers_are_recorded() {
        QuietRun run = QuietRun.of(BrokenFigure.class);

        run.results()
                .testEvents()
                .assertThatEvents()
                .haveExactly(1, finishedWithFailure(message("a figure was not made: no data")));
        assertThat(run.console()).contains("x: 1.000 in [0.9000, 1.200]");
    }

    @Test
    void the_console_gets_one_line_per_claim() {
        // Other test classes run at the same time, and what they print is caught too.
        assertThat(QuietRun.of(Sound.class).console().lines().filter(line -> line.startsWith("tried")))
                .singleElement()
                .asString()
                .startsWith("tried  supported");
    }

    private static EngineExecutionResults run(Class<?> claim) {
        return QuietRun.of(claim).results();
    }
}
