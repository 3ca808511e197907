package sticky.posterior;

import java.util.function.IntToDoubleFunction;
import sticky.statistics.Estimate;

/** A number computed at two resolutions: the finer one's value, with their difference as its numerical error. */
final class Resolutions {
    /** What rounding leaves of a sum over thousands of nodes, relative; the difference can be 0 by luck. */
    private static final double ROUNDING = 1e-12;

    /** Into how many parts the panels are cut. */
    static final int COARSE = 1;

    static final int FINE = 2;

    private Resolutions() {}

    /** @param at the number when every panel is cut into so many parts */
    static Estimate compare(IntToDoubleFunction at) {
        double fine = at.applyAsDouble(FINE);
        double coarse = at.applyAsDouble(COARSE);
        return Estimate.exact(fine, Math.abs(fine - coarse) + ROUNDING * Math.abs(fine));
    }

    /**
     * A number computed at both resolutions, refused where they do not agree.
     *
     * @param what the number's name
     * @param further numerical error, at least 0
     * @param tolerance the largest difference that is taken for agreement
     * @throws IllegalStateException if they differ by more; what is sought is then narrower than the panels
     */
    static Estimate agreeing(String what, double coarse, double fine, double further, double tolerance) {
        double difference = Math.abs(fine - coarse);
        if (!(difference + further <= tolerance)) {
            throw new IllegalStateException(what + " is " + coarse + " at one resolution and " + fine
                    + " at twice as fine a one, with a numerical error above " + tolerance
                    + ": the landscape has structure narrower than the panels");
        }
        return Estimate.exact(fine, difference + further + ROUNDING * Math.abs(fine));
    }
}
