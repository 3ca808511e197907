package sticky.claim;

/** The harness or the claim's own code broke: nothing is said about the statement. Not an assertion, so that it is shown apart. */
public final class BrokenClaim extends RuntimeException {
    public BrokenClaim(String message, Throwable cause) {
        super(message, cause);
    }
}
