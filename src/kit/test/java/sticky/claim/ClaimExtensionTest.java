package sticky.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.testkit.engine.EventConditions.finishedWithFailure;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.instanceOf;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.message;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import sticky.statistics.Estimate;

/** Claims built to break each rule of the kit, and the failure that each must get. */
@ResourceLock(Resources.SYSTEM_OUT)
class ClaimExtensionTest {
    private static final Estimate ONE = new Estimate(1.0, .9, 1.2, .95);

    @Claim(id = "sound", takeaway = "noise", statement = "s", source = "w", finding = Finding.CONFIRMED)
    static class Sound {
        @Test
        void holds(Lab lab, Evidence evidence) {
            assertThat(lab.alpha()).isEqualTo(1e-6);
            evidence.measure("x", ONE).isBelow(2);
        }

        @Control("something else")
        void fails(Evidence evidence) {
            evidence.measure("x", ONE).isBelow(.5);
        }
    }

    @Claim(id = "no control", takeaway = "noise", statement = "s", source = "w", finding = Finding.CONFIRMED)
    static class WithoutControl {
        @Test
        void holds(Evidence evidence) {
            evidence.measure("x", ONE).isBelow(2);
        }
    }

    @Claim(id = "refuted", takeaway = "noise", statement = "s", source = "w", finding = Finding.CONFIRMED)
    static class Refuted extends Sound {
        @Override
        @Test
        void holds(Lab lab, Evidence evidence) {
            VerdictAssert.assertThat(evidence.measure("x", ONE).isBelow(.5)).isSupported();
        }

        @Control("something else")
        void alsoFails(Evidence evidence) {
            evidence.measure("x", ONE).isBelow(.5);
        }
    }

    @Claim(id = "not asserted", takeaway = "noise", statement = "s", source = "w", finding = Finding.CONFIRMED)
    static class NotAsserted {
        @Test
        void recordsARefutedVerdictAndAssertsNothing(Evidence evidence) {
            evidence.measure("x", ONE).isBelow(.5);
        }

        @Control("straddles the bound")
        void isInconclusive(Evidence evidence) {
            evidence.measure("x", ONE).isBelow(1.1);
        }

        @Control("lets the bound hold")
        void letsTheBoundHold(Evidence evidence) {
            evidence.measure("x", ONE).isBelow(2);
        }

        @Control("records nothing")
        void recordsNothing(Evidence evidence) {}
    }

    @Claim(id = "broken", takeaway = "noise", statement = "s", source = "w", finding = Finding.CONFIRMED)
    static class Broken {
        @Test
        void breaks(Evidence evidence) {
            throw new IllegalArgumentException("learning rate NaN is out of range (0, infinity)");
        }

        @Control("something else")
        void fails(Evidence evidence) {
            evidence.measure("x", ONE).isBelow(.5);
        }
    }

    @Test
    void aSoundClaimPasses() {
        run(Sound.class)
                .testEvents()
                .assertStatistics(stats -> stats.succeeded(2).failed(0));
    }

    @Test
    void aClaimWithoutControlDoesNotRunAndIsCalledUnfalsifiable() {
        EngineExecutionResults results = run(WithoutControl.class);
        results.testEvents().assertStatistics(stats -> stats.started(0));
        results.containerEvents()
                .assertThatEvents()
                .haveExactly(1, finishedWithFailure(message(text -> text.contains("unfalsifiable"))));
    }

    @Test
    void aRefutedClaimSaysEstimateIntervalBoundAndTheWayBack() {
        run(Refuted.class)
                .testEvents()
                .assertThatEvents()
                .haveExactly(
                        1,
                        finishedWithFailure(
                                instanceOf(ClaimRefuted.class),
                                message(text -> text.contains("1.000 in [0.9000, 1.200]")
                                        && text.contains("must be at most 0.5")
                                        && text.contains("reproduce: mvn verify -Dit.test=Refuted"))));
    }

    @Test
    void aVerdictCountsWhetherItIsAssertedOrNot() {
        var events = run(NotAsserted.class).testEvents();
        events.assertThatEvents().haveExactly(1, finishedWithFailure(instanceOf(ClaimRefuted.class)));
        events.assertThatEvents()
                .haveExactly(
                        2,
                        finishedWithFailure(
                                instanceOf(ClaimInconclusive.class),
                                message(text -> text.contains("did not fail as it must"))));
        events.assertThatEvents()
                .haveExactly(1, finishedWithFailure(message(text -> text.contains("records no verdict"))));
    }

    @Test
    void aBrokenHarnessIsNotAnAssertionAndKeepsItsSentence() {
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
    void theConsoleGetsOneLineAClaim() {
        // Other test classes run at the same time, and what they print is caught too.
        assertThat(QuietRun.of(Sound.class).console().lines().filter(line -> line.startsWith("sound")))
                .singleElement()
                .asString()
                .startsWith("sound  supported");
    }

    private static EngineExecutionResults run(Class<?> claim) {
        return QuietRun.of(claim).results();
    }
}
