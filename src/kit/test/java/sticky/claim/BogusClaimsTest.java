package sticky.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static sticky.claim.Check.check;
import static sticky.claim.Draws.CENTRED;
import static sticky.claim.Source.theory;
import static sticky.statistics.Estimators.identity;
import static sticky.statistics.Estimators.mean;
import static sticky.statistics.Estimators.number;

import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import sticky.statistics.Estimate;
import sticky.statistics.Estimator;
import sticky.statistics.Proportion;

/** Claims that try to pass without evidence, each with the sentence that it gets. */
@ResourceLock(Resources.SYSTEM_OUT)
class BogusClaimsTest {

    /** What makes them claims. */
    @Claim(id = "bogus", takeaway = "noise", statement = "s", source = "w", finding = Finding.CONFIRMED)
    @Inherited
    @Retention(RetentionPolicy.RUNTIME)
    private @interface Bogus {}

    /** A sound claim, from which the bogus ones differ in one thing: the mean of centred draws is 0, that of shifted ones is not. */
    @Bogus
    static class Sound {
        final Check<Draws> isZero = centred("mean", (runs, draws) -> mean(runs.of(draws)));

        @Test
        void holds(Lab lab) {
            lab.assertSupported(isZero, CENTRED);
        }

        @Control("shifted by 1")
        void fails(Lab lab) {
            lab.assertRefuted(isZero, CENTRED.shifted(1));
        }
    }

    static Check<Draws> centred(String name, Recipe<Draws> recipe) {
        return check(name, recipe).isBetween(-0.2, 0.2).expected(0, theory("symmetry"));
    }

    static class OnlyTestDisabled extends Sound {
        @Disabled
        @Override
        @Test
        void holds(Lab lab) {}
    }

    static class AssumptionFailsBefore extends Sound {
        @BeforeAll
        static void assume() {
            Assumptions.assumeTrue(false);
        }
    }

    static class AnotherLevel extends Sound {
        private final Check<Draws> share =
                centred("share", (runs, draws) -> level -> Proportion.exact(0, runs.of(draws).length, 0.1));

        @Override
        @Test
        void holds(Lab lab) {
            lab.assertSupported(share, CENTRED);
        }
    }

    static class SampledAsExact extends Sound {
        private final Check<Draws> first = centred("first", (runs, draws) -> number(runs.of(draws)[0] / 10, 0));

        @Override
        @Test
        void holds(Lab lab) {
            lab.assertSupported(first, CENTRED);
        }
    }

    static class SampledAsExactBySeed extends Sound {
        private final Check<Draws> first = centred(
                "first",
                (runs, draws) -> number(0.1 * runs.seed("own").stream(0).nextDouble(), 0));

        @Override
        @Test
        void holds(Lab lab) {
            lab.assertSupported(first, CENTRED);
        }
    }

    static class NoExpectedValue extends Sound {
        private final Check<Draws> unsourced =
                check("mean", (Runs runs, Draws draws) -> mean(runs.of(draws))).isBelow(1);

        @Override
        @Test
        void holds(Lab lab) {
            lab.assertSupported(unsourced, CENTRED);
        }
    }

    static class ExpectsWhatItsBoundExcludes extends Sound {
        private final Check<Draws> impossible = check("mean", (Runs runs, Draws draws) -> mean(runs.of(draws)))
                .isBelow(1)
                .expected(2, theory("a mistake"));

        @Override
        @Test
        void holds(Lab lab) {
            lab.assertSupported(impossible, CENTRED);
        }
    }

    static class OneNameTwice extends Sound {
        private final Check<Draws> twin = centred("mean", (runs, draws) -> mean(runs.of(draws)));

        @Test
        void also_holds(Lab lab) {
            lab.assertSupported(twin, CENTRED);
        }
    }

    static class OneCheckTwice extends Sound {
        @Test
        void also_holds(Lab lab) {
            lab.assertSupported(isZero, CENTRED.wide(0.5));
        }
    }

    static class Swallowed extends Sound {
        private final Check<Draws> wrong = check(
                        "mean + 1",
                        (Runs runs, Draws draws) -> mean(runs.of(draws).clone()))
                .isAbove(0.5)
                .expected(1, theory("a wrong one"));

        @Override
        @Test
        void holds(Lab lab) {
            try {
                lab.assertSupported(wrong, CENTRED);
            } catch (AssertionError ignored) {
                // as if nothing had happened
            }
        }
    }

    static class OutOfMemory extends Sound {
        private final Check<Draws> large = centred("large", (runs, draws) -> mean(runs.of(draws)));

        @Override
        @Test
        void holds(Lab lab) {
            lab.assertSupported(large, CENTRED.replicated(Integer.MAX_VALUE));
        }
    }

    static class NotANumber extends Sound {
        private final Check<Draws> nan = centred("nan", (runs, draws) -> number(Double.NaN, 0));

        @Override
        @Test
        void holds(Lab lab) {
            lab.assertSupported(nan, CENTRED);
        }
    }

    static class BuiltAfterLooking extends Sound {
        @Override
        @Test
        void holds(Lab lab) {
            double seen = lab.of(CENTRED)[0];
            Check<Draws> tuned = check("first", (Runs runs, Draws draws) -> mean(runs.of(draws)))
                    .isBetween(seen - 10, seen + 10)
                    .expected(seen, theory("hindsight"));
            lab.assertSupported(tuned, CENTRED);
        }
    }

    static class HandMadeInterval extends Sound {
        private final Check<Draws> sure = centred("sure", (runs, draws) -> level -> {
            double mean = Arrays.stream(runs.of(draws)).average().orElseThrow();
            return new Estimate(mean, mean, mean, 1 - level.alpha());
        });

        @Override
        @Test
        void holds(Lab lab) {
            lab.assertSupported(sure, CENTRED);
        }
    }

    @TestFactory
    List<DynamicTest> every_bogus_claim_is_red_and_says_why() {
        return List.of(
                bogus(OnlyTestDisabled.class, "which no test of the claim has asserted"),
                bogus(AssumptionFailsBefore.class, "no test of the claim asserted a check"),
                bogus(
                        BuiltAfterLooking.class,
                        "\"first\" was built after the claim had run something: make it a field"),
                bogus(HandMadeInterval.class, "\"sure\" has an interval without width"),
                bogus(AnotherLevel.class, "is measured at level 0.9, but this claim's intervals are at level 0.999999"),
                bogus(SampledAsExact.class, "gives an exact number from runs that drew random numbers"),
                bogus(SampledAsExactBySeed.class, "gives an exact number from runs that drew random numbers"),
                bogus(NoExpectedValue.class, "the check \"mean\" has no expected value"),
                bogus(ExpectsWhatItsBoundExcludes.class, "expects 2.0 (theory: a mistake), but must be at most 1.0"),
                bogus(OneNameTwice.class, "two checks are called \"mean\""),
                bogus(OneCheckTwice.class, "the check \"mean\" is asserted twice"),
                bogus(Swallowed.class, "must be at least 0.5: refuted"),
                bogus(
                        OutOfMemory.class,
                        "the experiment \"draws\" does not fit into memory: 2147483647 replicates of 1 steps"),
                bogus(NotANumber.class, "an estimate must be finite, but is NaN"));
    }

    @Test
    void the_claim_that_they_differ_from_is_green() {
        assertThat(RecordedRun.of(Sound.class).problems()).isEmpty();
    }

    /** A number that is the same for every draw may be exact, when it says so. */
    @Test
    void an_identity_is_no_measurement() {
        Estimator zero = identity(0, 1e-12);
        assertThat(zero.times(2).isIdentity()).isTrue();
        assertThat(mean(new double[] {1, 2, 3}).isIdentity()).isFalse();
    }

    static DynamicTest bogus(Class<?> claim, String sentence) {
        return DynamicTest.dynamicTest(claim.getSimpleName(), () -> {
            RecordedRun run = RecordedRun.of(claim);
            assertThat(run.isRed()).as("JUnit's own result").isTrue();
            assertThat(run.problems()).anyMatch(problem -> problem.contains(sentence));
            assertThat(run.outcome()).isNotEqualTo(Outcome.SUPPORTED);
        });
    }
}
