package sticky.claim;

/** What an interval says about a bound. */
public enum Outcome {
    /** The whole interval clears the bound. */
    SUPPORTED,
    /** The whole interval lies beyond the bound. */
    REFUTED,
    /** The interval straddles the bound: the ensemble is too small to say. */
    INCONCLUSIVE;

    /** The word used in tables and files. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
