package sticky.claim;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import sticky.statistics.Estimate;
import sticky.statistics.Proportion;

/** What a person may do about a verdict that is not what it must be. */
final class Advice {
    /** Standard errors between expectation and bound that a claim is planned with, over those that its interval reaches. */
    private static final double PLANNED = 8 / 4.89;

    private static final double MOST = 1e9;
    private static final double SAME = 1e-9;
    private static final MathContext TWO_DIGITS = new MathContext(2);

    private Advice() {}

    /**
     * One sentence about a claim's own verdict, or nothing.
     *
     * @param replicates N of the claim's main experiment; 0 if it has none
     */
    static String of(Verdict verdict, long replicates) {
        return switch (verdict.outcome()) {
            case SUPPORTED -> "";
            case REFUTED -> otherSide(verdict);
            case INCONCLUSIVE -> larger(verdict, replicates, true);
        };
    }

    /** One sentence about a control whose bound held or that cannot tell. */
    static String ofControl(Verdict verdict, long replicates) {
        return switch (verdict.outcome()) {
            case REFUTED -> "";
            case SUPPORTED ->
                "the bound holds here too: either what the control changes does not matter, or the bound is too wide or on the "
                        + "wrong side";
            case INCONCLUSIVE -> larger(verdict, replicates, false);
        };
    }

    /** A one-sided bound that the whole interval lies beyond may have been meant the other way round. */
    private static String otherSide(Verdict verdict) {
        Bound bound = verdict.bound();
        if (bound.low() == null) {
            return "the whole interval lies above " + bound.high() + "; if it should, the bound is isAbove("
                    + bound.high() + ")";
        }
        if (bound.high() == null) {
            return "the whole interval lies below " + bound.low() + "; if it should, the bound is isBelow("
                    + bound.low() + ")";
        }
        return "";
    }

    /**
     * The interval shrinks with the root of N: how many replicates put the bound outside it, with room for other seeds.
     *
     * @param asExpected whether the bound should hold
     */
    private static String larger(Verdict verdict, long replicates, boolean asExpected) {
        double value = verdict.estimate().value();
        Bound bound = verdict.bound();
        double straddled = straddled(verdict);
        double halfWidth = straddled > value
                ? verdict.estimate().high() - value
                : value - verdict.estimate().low();
        String interval = String.format(
                Locale.ROOT,
                "interval [%.4g, %.4g] straddles %s",
                verdict.estimate().low(),
                verdict.estimate().high(),
                straddled);
        double exact = exactly(verdict.estimate(), straddled, replicates);
        double factor = Math.pow(PLANNED * halfWidth / Math.abs(straddled - value), 2);
        double needed = exact > 0 ? exact : factor * replicates;
        if (replicates == 0 || !(needed < MOST)) {
            return interval + (replicates == 0 ? "" : ", and the estimate lies too near it for any number to decide");
        }
        boolean holds =
                (bound.low() == null || value >= bound.low()) && (bound.high() == null || value <= bound.high());
        String rounded = String.format(Locale.ROOT, "%,.0f", new BigDecimal(needed).round(TWO_DIGITS));
        return interval + "; about N = " + rounded + " replicates would decide"
                + (holds == asExpected ? "" : ", and as it looks " + (holds ? "the bound holds" : "the bound fails"));
    }

    /**
     * For a share, whose interval near 0 and 1 does not shrink with the root of N: the least N with which the same share's exact interval
     * no longer holds the bound; 0 for any other number, or if there is none.
     */
    private static double exactly(Estimate estimate, double straddled, long replicates) {
        double hits = estimate.value() * replicates;
        if (replicates == 0 || !(estimate.value() >= 0 && estimate.value() <= 1) || hits != Math.rint(hits)) {
            return 0;
        }
        double alpha = 1 - estimate.level();
        Estimate share = Proportion.exact((long) hits, replicates, alpha);
        if (Math.abs(share.low() - estimate.low()) > SAME || Math.abs(share.high() - estimate.high()) > SAME) {
            return 0;
        }
        long enough = replicates;
        while (enough < MOST && holds(estimate.value(), enough, alpha, straddled)) {
            enough *= 2;
        }
        long tooFew = enough / 2;
        while (enough - tooFew > 1) {
            long middle = (enough + tooFew) / 2;
            if (holds(estimate.value(), middle, alpha, straddled)) {
                tooFew = middle;
            } else {
                enough = middle;
            }
        }
        return enough;
    }

    private static boolean holds(double share, long of, double alpha, double bound) {
        Estimate exact = Proportion.exact(Math.round(share * of), of, alpha);
        return exact.low() <= bound && bound <= exact.high();
    }

    /** The end of the bound that lies in the interval; of two the one nearer the estimate. */
    private static double straddled(Verdict verdict) {
        Bound bound = verdict.bound();
        double value = verdict.estimate().value();
        boolean low = inside(bound.low(), verdict);
        boolean high = inside(bound.high(), verdict);
        if (low && high) {
            return Math.abs(value - bound.low()) < Math.abs(value - bound.high()) ? bound.low() : bound.high();
        }
        return low ? bound.low() : bound.high();
    }

    private static boolean inside(Double end, Verdict verdict) {
        return end != null
                && end >= verdict.estimate().low()
                && end <= verdict.estimate().high();
    }
}
