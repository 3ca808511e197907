package sticky.claim;

import java.io.IOException;

/** Where finished claims go. The kit finds reporters by ServiceLoader, so that it knows no report library. */
public interface Reporter {

    /** A test of a claim (its own or a control) is about to run, on the test's thread. */
    void testStarted(ClaimRecord soFar, String testName, boolean control);

    /** What a finished experiment recorded, written when asked for. */
    interface Recorded {
        /** @throws IOException if the text cannot be written */
        void writeCsv(Appendable out) throws IOException;
    }

    /** An experiment of a claim has run; called on the test's thread, before anything is measured. */
    default void experimentFinished(String claim, String experiment, Recorded recorded) {}

    /** All tests of the claim have run; called once, on the test thread, after the last of them. */
    void claimFinished(ClaimRecord record);
}
