package sticky.claim;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import sticky.claim.ClaimRecord.RunRecord;
import sticky.claim.Reporter.Recorded;
import sticky.random.Seed;
import sticky.simulation.Simulation;
import sticky.statistics.Bootstrap;

/**
 * Where a claim's experiments run. Every random number of a claim descends from the root seed, the claim's id and a name given here:
 * different names are independent, the same name means common random numbers. The same experiment under the same name runs once.
 */
public final class Lab {
    private final Seed seed;
    private final Settings settings;
    private final double falsePassRate;
    private final Progress progress;
    private final BiConsumer<String, Recorded> finisher;
    private final Map<String, RunRecord> experiments = new LinkedHashMap<>();
    private final Map<Key, Object> finished = new HashMap<>();
    private final Set<Simulation<?>> checked = new HashSet<>();
    private final Map<Object, Object> made = new HashMap<>();

    private Simulation<?> first;
    private boolean changed;

    private record Key(String name, Simulation<?> simulation) {}

    /** @param finisher told of every run that is evidence, with its name */
    Lab(Claim claim, Settings settings, Progress progress, BiConsumer<String, Recorded> finisher) {
        this.finisher = finisher;
        this.settings = settings;
        this.progress = progress;
        falsePassRate = claim.falsePassRate();
        seed = Seed.root(settings.seed()).child(claim.id());
    }

    /**
     * Runs a simulation, changed as {@code -Dsticky.set} asks and its number of replicates scaled by {@code -Dsticky.scale}, and
     * records its settings.
     *
     * @throws IllegalArgumentException if the simulation contradicts itself, such as one whose gradient is not that of its value
     */
    @SuppressWarnings("unchecked") // equal simulations have results of one type
    public <R> R run(String name, Simulation<R> simulation) {
        if (checked.add(simulation)) {
            simulation.validate();
        }
        Simulation<R> asked = asked(simulation);
        Simulation<R> scaled =
                asked.replicated(settings.scaled((int) asked.size().replicates()));
        Key key = new Key(name, scaled);
        if (!finished.containsKey(key)) {
            progress.starts(name, scaled.size());
            R result = scaled.run(seed(name), settings.threads(), progress::at);
            record(
                    name,
                    scaled.settings(),
                    scaled.size().replicates(),
                    scaled.size().steps(),
                    scaled.facts(result).diverged());
            finisher.accept(name, out -> scaled.export(result, out));
            finished.put(key, result);
        }
        return (R) finished.get(key);
    }

    private <R> Simulation<R> asked(Simulation<R> simulation) {
        first = first == null ? simulation : first;
        Simulation<R> asked = settings.changes().of(simulation, first);
        changed |= asked != simulation;
        return asked;
    }

    /** Whether {@code -Dsticky.set} has changed an experiment of this claim so far. */
    boolean hasChanged() {
        return changed;
    }

    /** Runs a simulation for a figure only; it is not recorded as evidence. Its random numbers are named like any other's. */
    public <R> R sketch(String name, Simulation<R> simulation) {
        return asked(simulation).run(seed("picture: " + name), settings.threads(), done -> {});
    }

    /**
     * Records an experiment that is not an ensemble of trajectories; once, however often it is measured.
     *
     * @param trajectories how many replicates it has, whatever they are; the settings should say
     */
    public void record(String name, Map<String, Object> what, long trajectories, long steps, long diverged) {
        RunRecord run = new RunRecord(what, trajectories, steps, diverged);
        String unique = name;
        for (int k = 2;
                experiments.containsKey(unique) && !experiments.get(unique).equals(run);
                k++) {
            unique = name + " #" + k;
        }
        experiments.put(unique, run);
    }

    /**
     * Makes something that several tests of the claim look at, once: samples, say.
     *
     * @param key what it is, equal only for equal things: a record of its settings
     * @param maker draws from this lab only
     */
    @SuppressWarnings("unchecked") // equal keys are made by the same maker
    public <T> T once(Object key, Supplier<T> maker) {
        if (!made.containsKey(key)) {
            made.put(key, maker.get());
        }
        return (T) made.get(key);
    }

    /** The key of a named source of random numbers of this claim. */
    public Seed seed(String name) {
        return seed.child(name);
    }

    /** A bootstrap with random numbers of its own. */
    public Bootstrap bootstrap(String name) {
        return Bootstrap.with(seed("bootstrap of " + name)).threads(settings.threads());
    }

    /** A number of replicates scaled by {@code -Dsticky.scale}, at least 1. */
    public int scaled(int replicates) {
        return settings.scaled(replicates);
    }

    /** The error rate of every interval of this claim, its false-pass rate. */
    public double alpha() {
        return falsePassRate;
    }

    /** The names of experiments in which every trajectory diverged, so that no statistic of the kept exists; in a sentence, or empty. */
    String allDiverged() {
        List<String> names = experiments.entrySet().stream()
                .filter(entry -> entry.getValue().diverged() == entry.getValue().trajectories())
                .map(entry -> "all " + entry.getValue().trajectories() + " trajectories of \"" + entry.getKey()
                        + "\" diverged")
                .toList();
        return String.join(" and ", names);
    }

    Map<String, RunRecord> experiments() {
        return new LinkedHashMap<>(experiments);
    }
}
