package sticky.claim;

import java.util.List;
import java.util.Map;
import sticky.figure.Figure;

/**
 * Everything one claim found, as it goes into the evidence file, the ledger and the report.
 *
 * @param id short id, as "T1.2"
 * @param takeaway key of the takeaway it belongs to
 * @param statement the paper's statement in our words
 * @param source where the paper makes it
 * @param sentences numbers of the paper's sentences that it checks
 * @param finding what we hold of it
 * @param note the finding in one sentence; may be empty
 * @param reply the authors' side, where the finding speaks against them
 * @param verdict refuted if a measurement is; else inconclusive if one straddles its bound, a control did not fail as it must, or
 *     something broke; else supported
 * @param broken whether something broke that says nothing about the statement: the harness, the claim's own code
 * @param seed the root seed
 * @param changes settings changed from the command line, as "learningRate=0.005"; empty for a run of the claim as it stands
 * @param falsePassRate the largest probability with which a check passes though its statement is untrue
 * @param main the main experiment; null for a claim that simulates nothing
 * @param experiments all experiments by name, in the order they ran
 * @param measurements the claim's own verdicts, in order; the first is the key number
 * @param controls the controls, in order
 * @param reported numbers without a bound, for the reader
 * @param figures the figures, the first being the main one
 * @param problems one sentence for each thing that went wrong; empty when all is well
 * @param reproduce the command that runs this claim again
 */
public record ClaimRecord(
        String id,
        String takeaway,
        String statement,
        String source,
        List<Integer> sentences,
        Finding finding,
        String note,
        Reply reply,
        Outcome verdict,
        boolean broken,
        long seed,
        String changes,
        double falsePassRate,
        RunRecord main,
        Map<String, RunRecord> experiments,
        List<Verdict> measurements,
        List<ControlRecord> controls,
        List<Evidence.Reported> reported,
        List<Figure> figures,
        List<String> problems,
        String reproduce) {

    /** What is said of it on the console and in the ledger: the verdict, or that the harness broke, which is no verdict. */
    public String word() {
        return broken ? "broken harness" : verdict.word() + (isExploratory() ? ", exploratory" : "");
    }

    /** Whether settings were changed for this run: then the verdict is about them and not about the statement. */
    public boolean isExploratory() {
        return !changes.isEmpty();
    }

    /**
     * The authors' side of a finding against their statement or picture.
     *
     * @param authors what they would likely answer; may be empty
     * @param changeOurMind the measurement that would change our mind; may be empty
     */
    public record Reply(String authors, String changeOurMind) {
        public boolean isEmpty() {
            return authors.isEmpty() && changeOurMind.isEmpty();
        }
    }

    /**
     * One experiment.
     *
     * @param settings every setting by name, in a fixed order; values are strings, numbers or booleans
     * @param trajectories how many trajectories (or batches, where those are the replicates)
     * @param steps steps a trajectory
     * @param diverged how many trajectories diverged
     */
    public record RunRecord(Map<String, Object> settings, long trajectories, long steps, long diverged) {}

    /**
     * One control.
     *
     * @param name what it changes, in words
     * @param changes in what its studies differ from the claim's, as the kit found: "landscape: w^2 -> w^3"
     * @param measurements its verdicts, each of which must be refuted
     */
    public record ControlRecord(String name, List<String> changes, List<Verdict> measurements) {
        /** Whether every bound failed, as it must. */
        public boolean failedAsItMust() {
            return !measurements.isEmpty() && measurements.stream().allMatch(v -> v.outcome() == Outcome.REFUTED);
        }
    }
}
