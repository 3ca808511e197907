package sticky.claim;

import sticky.ensemble.Run;

/** Where finished claims go. The kit finds reporters by ServiceLoader, so that it knows no report library. */
public interface Reporter {

    /** A test of a claim (its own or a control) is about to run, on the test's thread. */
    void testStarted(ClaimRecord soFar, String testName, boolean control);

    /** An experiment of a claim has run; called on the test's thread, before anything is measured. */
    default void experimentFinished(String claim, String experiment, Run run) {}

    /** All tests of the claim have run; called once, on the test thread, after the last of them. */
    void claimFinished(ClaimRecord record);
}
