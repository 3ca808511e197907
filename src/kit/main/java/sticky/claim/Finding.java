package sticky.claim;

/** What this project holds of a statement of the paper. */
public enum Finding {
    CONFIRMED("confirmed"),
    CAVEAT("confirmed with a caveat"),
    CONTRADICTED("contradicted");

    private final String words;

    Finding(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
