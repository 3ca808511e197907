package sticky.audit;

import java.util.List;
import sticky.claim.Fault;
import sticky.claim.Outcome;

/**
 * A fault planted in a claim, and what the claim made of it.
 *
 * @param fault the fault
 * @param runs the claim's outcomes with it, by seed
 */
record Planted(Fault fault, List<Outcomes> runs) {

    /** Under how many seeds the claim turned red, as it must. */
    int noticed() {
        return (int)
                runs.stream().filter(run -> run.verdict() != Outcome.SUPPORTED).count();
    }

    boolean isAlwaysNoticed() {
        return noticed() == runs.size();
    }
}
