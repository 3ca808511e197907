package sticky.claim;

/** The ensemble is too small to say, or a control did not fail as it must, so that the claim's own check proves nothing. */
public final class ClaimInconclusive extends AssertionError {
    public ClaimInconclusive(String message) {
        super(message);
    }
}
