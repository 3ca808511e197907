package sticky.claim;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * Where the expected value of a check comes from, which says what its bound is worth.
 *
 * @param kind the kind of source
 * @param what the source itself: a formula, a figure, a tool
 * @param tolerance by how much of the expected value the source may be off, as an asymptotic law is; absolute where that value is 0
 */
public record Source(Kind kind, String what, double tolerance) {

    /** The kinds, the strongest first. */
    public enum Kind {
        THEORY("theory"),
        QUADRATURE("quadrature"),
        PUBLISHED("published figure"),
        INDEPENDENT("independent simulation"),
        OWN_RUN("own run");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** A source that is good to all its digits. */
    public Source(Kind kind, String what) {
        this(kind, what, 0);
    }

    /** @throws IllegalArgumentException if the source is not named, or the tolerance is not in [0, 1] */
    public Source {
        if (what.isBlank()) {
            throw new IllegalArgumentException("an expected value from " + kind.words + " must name its source");
        }
        if (!(tolerance >= 0 && tolerance <= 1)) {
            throw new IllegalArgumentException("tolerance " + tolerance + " of a source is out of range [0, 1]");
        }
    }

    /**
     * The same source, which is good only to a share of the expected value (absolutely, where that is 0): the audit then allows the mean over
     * seeds to be so far off. {@code theory("6/B as B grows").within(0.01)}
     */
    public Source within(double share) {
        return new Source(kind, what, share);
    }

    /** A formula, or a law that the code computes. */
    public static Source theory(String what) {
        return new Source(Kind.THEORY, what);
    }

    /** A number by numerical integration or a solver, independent of any simulation. */
    public static Source quadrature(String what) {
        return new Source(Kind.QUADRATURE, what);
    }

    /** A number that somebody published. */
    public static Source published(String what) {
        return new Source(Kind.PUBLISHED, what);
    }

    /** A simulation by other code. */
    public static Source independent(String what) {
        return new Source(Kind.INDEPENDENT, what);
    }

    /** A run of this code; only where nothing else exists. */
    public static Source ownRun(String what) {
        return new Source(Kind.OWN_RUN, what);
    }

    /** What it is and how good: "6/B (good to 1 %)". */
    public String words() {
        String percent = BigDecimal.valueOf(100 * tolerance)
                .round(new MathContext(3))
                .stripTrailingZeros()
                .toPlainString();
        return tolerance == 0 ? what : what + " (good to " + percent + " %)";
    }

    /** "theory: 6/B". */
    @Override
    public String toString() {
        return kind.words + ": " + words();
    }
}
