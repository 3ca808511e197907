package sticky.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import sticky.statistics.Estimate;
import sticky.statistics.Proportion;

class AdviceTest {
    private static final Estimate ESTIMATE = new Estimate(1.0, .8, 1.2, .999999);

    @Test
    void anInconclusiveVerdictSaysHowManyTrajectoriesWouldDecide() {
        // The half-width must fall from .2 to .1/(8/4.89) = .061: (.2/.061)^2 = 10.7 times as many.
        assertThat(Advice.of(
                        new Verdict("x", ESTIMATE, Bound.below(1.1), new Expectation(1, Source.theory("by hand"))),
                        1_000))
                .isEqualTo("interval [0.8000, 1.200] straddles 1.1; about N = 11,000 replicates would decide");
        assertThat(Advice.of(
                        new Verdict("x", ESTIMATE, Bound.between(.95, 5), new Expectation(1, Source.theory("by hand"))),
                        1_000))
                .isEqualTo("interval [0.8000, 1.200] straddles 0.95; about N = 43,000 replicates would decide");
        assertThat(Advice.of(
                        new Verdict("x", ESTIMATE, Bound.above(1.1), new Expectation(1, Source.theory("by hand"))),
                        1_000))
                .endsWith("about N = 11,000 replicates would decide, and as it looks the bound fails");
    }

    /** Of 9 of 9 the lower end is (5e-7)^(1/9) = 0.1995, of 10 of 10 it is 0.2343. */
    @Test
    void of_a_share_near_one_the_number_is_exact() {
        Verdict fourOfFour = new Verdict(
                "share", Proportion.exact(4, 4, 1e-6), Bound.above(0.2), new Expectation(1, Source.theory("by hand")));
        assertThat(Advice.of(fourOfFour, 4)).endsWith("about N = 10 replicates would decide");
    }

    @Test
    void noNumberIsPromisedWhereNoneWouldDo() {
        assertThat(Advice.of(
                        new Verdict("x", ESTIMATE, Bound.below(1.0), new Expectation(1, Source.theory("by hand"))),
                        1_000))
                .endsWith("and the estimate lies too near it for any number to decide");
        assertThat(Advice.of(
                        new Verdict("x", ESTIMATE, Bound.below(1.1), new Expectation(1, Source.theory("by hand"))), 0))
                .isEqualTo("interval [0.8000, 1.200] straddles 1.1");
    }

    @Test
    void aOneSidedBoundMayHaveBeenMeantTheOtherWayRound() {
        assertThat(Advice.of(
                        new Verdict("x", ESTIMATE, Bound.below(.5), new Expectation(1, Source.theory("by hand"))),
                        1_000))
                .isEqualTo("the whole interval lies above 0.5; if it should, the bound is isAbove(0.5)");
        assertThat(Advice.of(
                        new Verdict("x", ESTIMATE, Bound.above(2), new Expectation(1, Source.theory("by hand"))),
                        1_000))
                .contains("isBelow(2.0)");
        assertThat(Advice.of(
                        new Verdict("x", ESTIMATE, Bound.between(2, 3), new Expectation(1, Source.theory("by hand"))),
                        1_000))
                .isEmpty();
    }

    @Test
    void aControlWhoseBoundHoldsIsExplained() {
        assertThat(Advice.ofControl(
                        new Verdict("x", ESTIMATE, Bound.below(2), new Expectation(1, Source.theory("by hand"))),
                        1_000))
                .startsWith("the bound holds here too");
        assertThat(Advice.ofControl(
                        new Verdict("x", ESTIMATE, Bound.below(1.1), new Expectation(1, Source.theory("by hand"))),
                        1_000))
                .endsWith("about N = 11,000 replicates would decide, and as it looks the bound holds");
        assertThat(Advice.ofControl(
                        new Verdict("x", ESTIMATE, Bound.below(.9), new Expectation(1, Source.theory("by hand"))),
                        1_000))
                .endsWith("about N = 11,000 replicates would decide");
        assertThat(Advice.ofControl(
                        new Verdict("x", ESTIMATE, Bound.below(.5), new Expectation(1, Source.theory("by hand"))),
                        1_000))
                .isEmpty();
        assertThat(Advice.of(
                        new Verdict("x", ESTIMATE, Bound.below(2), new Expectation(1, Source.theory("by hand"))),
                        1_000))
                .isEmpty();
    }
}
