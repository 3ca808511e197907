package sticky.ensemble;

/**
 * What to keep of an ensemble: a value, so that it can be part of an experiment. What it keeps is a {@link Recording}; memory grows
 * with that and never with trajectories times steps.
 *
 * @param <R> what it keeps
 */
public interface Recorder<R extends Recording<R>> {

    /**
     * An empty recording.
     *
     * @param trajectories how many trajectories it has room for
     * @param steps steps of the run, T
     * @param dimension weights of the model
     */
    R open(int trajectories, int steps, int dimension);
}
