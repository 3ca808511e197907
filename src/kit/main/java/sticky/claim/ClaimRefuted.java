package sticky.claim;

/** A measurement says the statement is untrue: its whole interval lies beyond the bound. A failure, not an error of the harness. */
public final class ClaimRefuted extends AssertionError {
    public ClaimRefuted(String message) {
        super(message);
    }
}
