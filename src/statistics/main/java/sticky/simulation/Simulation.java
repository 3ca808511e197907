package sticky.simulation;

import java.io.IOException;
import java.util.Map;
import java.util.function.IntConsumer;
import sticky.random.Seed;

/**
 * A simulation as a value: named settings in, a result with named facts out. It is all that the harness knows of any paper's science, so
 * that changes from the command line, controls, evidence and progress work for every paper. Equal simulations are the same one.
 *
 * @param <R> the result
 */
public interface Simulation<R> {

    /**
     * How large a simulation is.
     *
     * @param replicates independent replicates: trajectories, samples
     * @param steps steps per replicate; 1 where there are none
     */
    record Size(long replicates, long steps) {}

    /**
     * What a result says of itself.
     *
     * @param diverged replicates that diverged
     */
    record Facts(long diverged) {}

    /** Returns the name of its run: simulations of one name share their random numbers, those of different names are independent. */
    String name();

    /** Returns the same simulation under another run name. */
    Simulation<R> named(String name);

    /** Returns every setting by name, in a fixed order, for evidence files; values are strings, numbers or booleans. */
    Map<String, Object> settings();

    /** Returns the settings that can be changed by name, with their values, in a fixed order. */
    Map<String, Double> adjustable();

    /**
     * Returns the same simulation with one setting changed.
     *
     * @throws IllegalArgumentException if it has no such setting or does not allow the value; the sentence says what it allows
     */
    Simulation<R> with(String setting, double value);

    /** Returns how large it is. */
    Size size();

    /** Returns the same simulation with another number of replicates. */
    Simulation<R> replicated(int replicates);

    /** Whether its result depends on random numbers. */
    boolean isRandom();

    /**
     * Refuses a simulation that contradicts itself, such as one whose gradient is not that of its value.
     *
     * @throws IllegalArgumentException if it does; one sentence
     */
    default void validate() {}

    /**
     * Runs it.
     *
     * @param key the name of its random numbers
     * @param workers threads to use, at least 1; they change no bit of the result
     * @param done receives the number of finished replicates
     */
    R run(Seed key, int workers, IntConsumer done);

    /** Returns the facts of a result. */
    Facts facts(R result);

    /**
     * Writes what a result recorded as CSV with a header line; nothing where it recorded nothing.
     *
     * @throws IOException if the text cannot be written
     */
    default void export(R result, Appendable out) throws IOException {}
}
