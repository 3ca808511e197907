package sticky.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;
import sticky.claim.Bound;
import sticky.claim.Outcome;
import sticky.statistics.Proportion;

/** The arithmetic of designs against the numbers by hand: z(1e-6) = 4.8916, Phi(3.0902) = .999. */
class LawTest {
    private static final double ALPHA = 1e-6;

    /** sd 1 at 100 replicates: with 400 the standard error is .5, and a margin of 7.9818 of them is 3.9909. */
    @Test
    void eightStandardErrorsMakeNinetyNinePointNine() {
        assertThat(row("", Law.NORMAL, 3.9909, 1, 400, Bound.above(0)).power(ALPHA))
                .isCloseTo(.999, within(1e-6));
        assertThat(row("", Law.NORMAL, 3.9909, 1, 100, Bound.above(0)).power(ALPHA))
                .isLessThan(.2);
        assertThat(row("c", Law.NORMAL, -3.9909, 1, 400, Bound.above(0)).power(ALPHA))
                .isCloseTo(.999, within(1e-6));
        // Two sides, each missed by one in a thousand.
        assertThat(row("", Law.NORMAL, 0, 1, 400, Bound.between(-3.9909, 3.9909))
                        .power(ALPHA))
                .isCloseTo(.998, within(1e-6));
    }

    @Test
    void ratiosAreNormalOnTheLogScale() {
        double expected = Math.exp(7.9818 * .5 / 2);
        assertThat(row("", Law.LOG, expected, .5 * expected, 400, Bound.above(1))
                        .power(ALPHA))
                .isCloseTo(.999, within(1e-5));
        assertThat(row("", Law.LOG, 4, 2, 400, Bound.above(1)).surelySeen(1, false, ALPHA))
                .isCloseTo(Math.exp(-7.9818 * .25), within(1e-4));
    }

    @Test
    void whatIsSurelySeenIsRefutedInNinetyNinePointNine() {
        DesignRow normal = row("", Law.NORMAL, 10, 1, 400, Bound.above(0));
        assertThat(normal.surelySeen(0, false, ALPHA)).isCloseTo(-3.9909, within(1e-3));
        DesignRow share = row("", Law.SHARE, .3, 0, 4000, Bound.below(.45));
        double seen = share.surelySeen(.45, true, ALPHA);
        assertThat(row("c", Law.SHARE, seen, 0, 4000, Bound.below(.45)).power(ALPHA))
                .isCloseTo(.999, within(1e-4));
        assertThat(seen).isCloseTo(.45 + 7.98 * Math.sqrt(.25 / 4000), within(.003));
    }

    /** No success in n trials clears "at most .01" from n = 1444 on; one success does not there. */
    @Test
    void sharesAreBinomialSums() {
        assertThat(row("", Law.SHARE, 1e-4, 0, 1444, Bound.below(.01)).power(ALPHA))
                .isCloseTo(Math.pow(1 - 1e-4, 1444), within(1e-9));
        assertThat(row("", Law.SHARE, 1e-4, 0, 1443, Bound.below(.01)).power(ALPHA))
                .isZero();
    }

    @Test
    void theRangesOfSuccessesAreThoseOfTheVerdicts() {
        Bound bound = Bound.between(.3, .5);
        BinomialDistribution successes = BinomialDistribution.of(300, .4);
        double supported = 0;
        double refuted = 0;
        for (int k = 0; k <= 300; k++) {
            Outcome outcome = bound.judge(Proportion.exact(k, 300, .01));
            supported += outcome == Outcome.SUPPORTED ? successes.probability(k) : 0;
            refuted += outcome == Outcome.REFUTED ? successes.probability(k) : 0;
        }
        ShareChance chance = new ShareChance(300, 1, bound, .01);
        assertThat(chance.of(Outcome.SUPPORTED, .4))
                .isCloseTo(supported, within(1e-12))
                .isGreaterThan(.5);
        assertThat(chance.of(Outcome.REFUTED, .4)).isCloseTo(refuted, within(1e-12));
        assertThat(new ShareChance(300, 2, Bound.between(.6, 1), .01).of(Outcome.SUPPORTED, .4))
                .isCloseTo(supported, within(1e-12));
    }

    /** At the bound itself a share passes with at most alpha / 2: exact, since the sum is over the binomial. */
    @Test
    void aShareAtItsBoundPassesWithAtMostHalfOfAlpha() {
        for (double bound : new double[] {.002, .01, .25, .45}) {
            for (double alpha : new double[] {.05, .01, 1e-3, 1e-6}) {
                double passes = new ShareChance(5000, 1, Bound.below(bound), alpha).of(Outcome.SUPPORTED, bound);
                assertThat(passes).isLessThanOrEqualTo(alpha / 2);
            }
        }
    }

    /** Massart: 2 sqrt(ln(4e6) / 2n) for two samples, .0488 for n = 12800. */
    @Test
    void distancesClearTheirExactReach() {
        assertThat(row("", Law.DISTANCE, .05, 0, 12_800, Bound.below(.1)).power(ALPHA))
                .isEqualTo(1);
        assertThat(row("", Law.DISTANCE, .052, 0, 12_800, Bound.below(.1)).power(ALPHA))
                .isZero();
    }

    private static DesignRow row(String control, Law law, double expected, double sd, long n, Bound bound) {
        return new DesignRow("X", control, "x", law, expected, sd, 100, n, 1, bound, "by hand");
    }
}
