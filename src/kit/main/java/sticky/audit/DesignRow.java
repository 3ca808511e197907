package sticky.audit;

import java.util.List;
import sticky.claim.Bound;
import sticky.claim.Outcome;

/**
 * The plan of one check: what is expected of its statistic and how large an ensemble it has, so that its error rates follow by arithmetic.
 *
 * @param claim the claim's id
 * @param control the control it belongs to; empty for the claim's own
 * @param check what is measured, as in the evidence
 * @param law how the statistic spreads
 * @param expected its expected value
 * @param sd its standard deviation at {@code at} replicates; of no meaning for a share, whose spread follows from its value
 * @param at the number of replicates of {@code sd}
 * @param replicates the number of replicates the claim has: trajectories, or those of them the statistic is about
 * @param unit what one is in the statistic: 1, but for a share that is divided by something
 * @param bound what the statement asks of it
 * @param source where expected value and spread come from
 */
record DesignRow(
        String claim,
        String control,
        String check,
        Law law,
        double expected,
        double sd,
        long at,
        long replicates,
        double unit,
        Bound bound,
        String source) {

    /** The chance with which a check must come out as planned. */
    static final double POWER = .999;

    /**
     * @throws IllegalArgumentException if the spread is negative, a number of replicates is not positive, the expected value lies on the wrong
     *     side of the bound, or there is no source
     */
    DesignRow {
        if (!(sd >= 0 && Double.isFinite(sd))) {
            throw new IllegalArgumentException(name(claim, check) + " has sd " + sd + ", out of range [0, infinity)");
        }
        if (!(at >= 1 && replicates >= 1 && unit > 0)) {
            throw new IllegalArgumentException(name(claim, check) + " has sizes " + at + " and " + replicates
                    + " and unit " + unit + ", which must be positive");
        }
        if (source.isBlank()) {
            throw new IllegalArgumentException(name(claim, check) + " does not say where its numbers come from");
        }
        boolean within =
                (bound.low() == null || expected >= bound.low()) && (bound.high() == null || expected <= bound.high());
        if (within != control.isEmpty()) {
            throw new IllegalArgumentException(name(claim, check) + " expects " + expected + ", which is "
                    + (within ? "within" : "beyond") + " its bound " + bound.words() + " though it is "
                    + (control.isEmpty() ? "the claim's own" : "a control's"));
        }
    }

    private static String name(String claim, String check) {
        return "the design of " + claim + ", \"" + check + "\",";
    }

    /** The outcome that this check must have. */
    Outcome planned() {
        return control.isEmpty() ? Outcome.SUPPORTED : Outcome.REFUTED;
    }

    /** Whether an ensemble has so many replicates; where only some of its trajectories count, whether one is large enough. */
    boolean fits(List<Long> sizes) {
        return switch (law) {
            case NORMAL, LOG -> sizes.contains(replicates);
            case SHARE, DISTANCE -> sizes.stream().anyMatch(size -> size >= replicates);
            case EXACT -> true;
        };
    }

    /** The chance that the whole interval at error rate alpha lies where it must. */
    double power(double alpha) {
        return law.chance(this, expected, alpha, planned());
    }

    /**
     * The value beyond a bound's end at which the check is sure (in 99.9 % of runs) to be refuted: what it cannot overlook.
     *
     * @param end the end of the bound, finite
     * @param upwards whether beyond means above it
     */
    double surelySeen(double end, boolean upwards, double alpha) {
        return law.surelyBeyond(this, end, upwards, alpha);
    }
}
