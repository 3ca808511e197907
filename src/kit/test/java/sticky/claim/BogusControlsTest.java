package sticky.claim;

import static sticky.claim.BogusClaimsTest.bogus;
import static sticky.claim.BogusClaimsTest.centred;
import static sticky.claim.Check.check;
import static sticky.claim.Draws.CENTRED;
import static sticky.claim.Source.theory;
import static sticky.statistics.Estimators.mean;
import static sticky.statistics.Estimators.number;

import java.util.List;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import sticky.claim.BogusClaimsTest.Sound;

/** Controls that could not fail, or control nothing, each with the sentence that it gets. */
@ResourceLock(Resources.SYSTEM_OUT)
class BogusControlsTest {

    static class ControlOnTheClaimsOwnStudy extends Sound {
        @Override
        @Control("nothing")
        void fails(Lab lab) {
            lab.assertRefuted(isZero, CENTRED.named("another name"));
        }
    }

    static class ControlOfTwoSettings extends Sound {
        @Override
        @Control("shifted and wider")
        void fails(Lab lab) {
            lab.assertRefuted(isZero, CENTRED.shifted(1).wide(2));
        }
    }

    static class ControlOfAnotherCheck extends Sound {
        private final Check<Draws> another = check("madeUp", (Runs runs, Draws draws) -> number(7, 0))
                .isBelow(1)
                .expected(0, theory("none"));

        @Override
        @Control("another check")
        void fails(Lab lab) {
            lab.assertRefuted(another, CENTRED.shifted(1));
        }
    }

    static class CheckWithoutControl extends Sound {
        private final Check<Draws> second =
                centred("twice the mean", (runs, draws) -> mean(runs.of(draws)).times(2));

        @Test
        void also_holds(Lab lab) {
            lab.assertSupported(second, CENTRED);
        }
    }

    static class ImpliedControl extends Sound {
        private final Check<Draws> isOne = check(
                        "mean of the shifted", (Runs runs, Draws draws) -> mean(runs.of(draws)))
                .isBetween(0.8, 1.2)
                .expected(1, theory("symmetry"));

        @Test
        void also_holds(Lab lab) {
            lab.assertSupported(isOne, CENTRED.shifted(1));
        }

        @Control("not shifted")
        void also_fails(Lab lab) {
            lab.assertRefuted(isOne, CENTRED.shifted(3));
        }
    }

    static class ControlThatAsserts extends Sound {
        @Override
        @Control("asserts")
        void fails(Lab lab) {
            lab.assertSupported(isZero, CENTRED.shifted(1));
        }
    }

    static class RefutedOutsideOfAControl extends Sound {
        @Test
        void also(Lab lab) {
            lab.assertRefuted(isZero, CENTRED.shifted(1));
        }
    }

    static class EmptyControl extends Sound {
        @Control("nothing at all")
        void empty(Lab lab) {}
    }

    static class OnlyControlDisabled extends Sound {
        @Disabled
        @Override
        @Control("shifted by 1")
        void fails(Lab lab) {
            lab.assertRefuted(isZero, CENTRED.shifted(1));
        }
    }

    @TestFactory
    List<DynamicTest> every_bogus_control_is_red_and_says_why() {
        return List.of(
                bogus(ControlOnTheClaimsOwnStudy.class, "on the claim's own study: change a setting"),
                bogus(
                        ControlOfTwoSettings.class,
                        "differs from the claim in 2 settings (shift: 0.0 -> 1.0; width: 1.0 -> 2.0)"),
                bogus(
                        ControlOfAnotherCheck.class,
                        "runs the check \"madeUp\", which no test of the claim has asserted"),
                bogus(CheckWithoutControl.class, "the check \"twice the mean\" has no control"),
                bogus(ImpliedControl.class, "the control \"shifted by 1\" cannot fail: the claim's own checks imply"),
                bogus(ControlThatAsserts.class, "the control \"asserts\" asserts a check: a control refutes"),
                bogus(RefutedOutsideOfAControl.class, "is refuted outside of a control: make the test a @Control"),
                bogus(EmptyControl.class, "the test records no verdict, so it cannot fail"),
                bogus(OnlyControlDisabled.class, "the check \"mean\" has no control"));
    }
}
