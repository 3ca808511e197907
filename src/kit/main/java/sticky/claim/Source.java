package sticky.claim;

/**
 * Where the expected value of a check comes from, which says what its bound is worth.
 *
 * @param kind the kind of source
 * @param what the source itself: a formula, a figure, a tool
 */
public record Source(Kind kind, String what) {

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

    /** @throws IllegalArgumentException if the source is not named */
    public Source {
        if (what.isBlank()) {
            throw new IllegalArgumentException("an expected value from " + kind.words + " must name its source");
        }
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

    /** "theory: 6/B". */
    @Override
    public String toString() {
        return kind.words + ": " + what;
    }
}
