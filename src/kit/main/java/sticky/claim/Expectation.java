package sticky.claim;

/**
 * What a check expects of its number.
 *
 * @param value the expected value of the bounded number; 1 for a ratio to theory
 * @param source where it comes from
 * @param identity whether the number is the same for every draw of the random numbers, so that it has no interval
 */
public record Expectation(double value, Source source, boolean identity) {
    /** Of a measurement. */
    public Expectation(double value, Source source) {
        this(value, source, false);
    }
}
