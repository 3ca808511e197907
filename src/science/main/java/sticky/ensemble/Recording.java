package sticky.ensemble;

/**
 * What a recorder kept of some trajectories. A part, of one block, is merged into the whole in the order of the trajectories, so that
 * even sums of floating-point numbers do not depend on threads or block size.
 *
 * @param <R> the recording's own type
 */
public interface Recording<R extends Recording<R>> {

    /** Called for step 0 (the start) and after each step; no more once every trajectory of the group has diverged. */
    void record(int step, Lanes lanes);

    /** Called once a group, after its last step, when it is known which trajectories diverged. */
    default void close(Lanes lanes) {}

    /** Takes over a part whose first trajectory is number {@code first} of this recording. */
    void absorb(R part, int first);
}
