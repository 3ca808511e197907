package sticky.claim;

/**
 * A physical fault that a claim must notice: a faulty twin of one part of a study. Faults live in test code, are found by
 * {@link java.util.ServiceLoader}, and are planted by the audit only.
 */
public interface Fault {

    /** Returns the name that claims refer to. */
    String id();

    /** Returns what is wrong with the twin, in words. */
    String what();

    /**
     * Returns the faulty twin of a part of a study, or the part itself if the fault is not about it.
     *
     * @param name the record component that holds the part, as "samples"; "study" for the study as a whole
     * @param part a simulation, a record, a number, an element of a list
     */
    Object plant(String name, Object part);
}
