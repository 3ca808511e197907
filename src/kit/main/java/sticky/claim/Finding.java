package sticky.claim;

/** What this project holds of a statement of the paper: the fairest of these, read whole and with its qualifiers. */
public enum Finding {
    CONFIRMED("confirmed"),

    /** Holds in a stated scope; a further check shows where it stops. */
    CAVEAT("confirmed with a caveat"),

    /** The text holds; the paper's picture shows something that is not there. */
    FIGURE_ARTEFACT("figure artefact"),

    /** A check shows the opposite of what the statement says. */
    CONTRADICTED("contradicted");

    private final String words;

    Finding(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** Whether it speaks against the statement or against its picture, so that the paper's authors are owed an answer. */
    public boolean isAgainstIt() {
        return this == FIGURE_ARTEFACT || this == CONTRADICTED;
    }
}
