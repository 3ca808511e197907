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

    /** Under how many seeds a check of the claim's own measured what its bound does not support, as it must. To break is not to notice. */
    int noticed() {
        return (int) runs.stream().filter(Planted::isNoticed).count();
    }

    private static boolean isNoticed(Outcomes run) {
        return run.checks().stream()
                .filter(check -> check.control().isEmpty())
                .anyMatch(check -> check.bound().judge(check.estimate()) != Outcome.SUPPORTED);
    }

    boolean isAlwaysNoticed() {
        return noticed() == runs.size();
    }
}
