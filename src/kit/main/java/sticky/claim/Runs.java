package sticky.claim;

import java.util.Map;
import java.util.function.Supplier;
import sticky.random.Seed;
import sticky.simulation.Simulation;

/** What a recipe may ask for: results of simulations, and random numbers of its own. It knows neither level nor root seed. */
public interface Runs {

    /** Runs a simulation under its own name, once; its settings are recorded as evidence. */
    <R> R of(Simulation<R> simulation);

    /** Returns the key of a named source of random numbers of this claim. */
    Seed seed(String name);

    /**
     * Computes a value shared by several checks, once.
     *
     * @param key what it is, equal only for equal things: a record of its settings
     */
    <T> T once(Object key, Supplier<T> maker);

    /**
     * Records a study that is not a simulation, such as batches drawn at one point; once, however often it is measured.
     *
     * @param replicates how many independent replicates it has; the settings should say what they are
     */
    void record(String name, Map<String, Object> settings, long replicates);

    /** Returns a number of replicates scaled by {@code -Dsticky.scale}, at least 1. */
    int scaled(int replicates);
}
