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
import sticky.figure.Figure;
import sticky.random.Seed;
import sticky.simulation.Simulation;
import sticky.statistics.Bootstrap;
import sticky.statistics.Estimator;
import sticky.statistics.Level;

/**
 * Where a claim's experiments run. Every random number of a claim descends from the root seed, the claim's id and a name given here:
 * different names are independent, the same name means common random numbers. The same experiment under the same name runs once.
 */
public final class Lab implements Runs {
    private final Seed seed;
    private final Settings settings;
    private final double falsePassRate;
    private final Progress progress;
    private final BiConsumer<String, Recorded> finisher;
    private final Map<String, RunRecord> experiments = new LinkedHashMap<>();
    private final Map<Key, Object> finished = new HashMap<>();
    private final Set<Simulation<?>> checked = new HashSet<>();
    private final Map<Object, Object> made = new HashMap<>();
    private final Set<Object> madeAtRandom = new HashSet<>();
    private final Trials trials;

    private Simulation<?> first;
    private boolean changed;
    private Evidence evidence;
    private Control control;

    private record Key(String name, Simulation<?> simulation) {}

    /**
     * @param finisher told of every run that is evidence, with its name
     * @param fault what is planted in every study; nothing in a run that is evidence
     */
    Lab(
            Claim claim,
            Settings settings,
            Progress progress,
            BiConsumer<String, Recorded> finisher,
            Study.Replacement fault) {
        this.finisher = finisher;
        this.settings = settings;
        this.progress = progress;
        falsePassRate = claim.falsePassRate();
        seed = Seed.root(settings.seed()).child(claim.id());
        trials = new Trials(this, falsePassRate, fault);
    }

    /**
     * Runs a simulation, changed as {@code -Dsticky.set} asks and its number of replicates scaled by {@code -Dsticky.scale}, and
     * records its settings.
     *
     * @throws IllegalArgumentException if the simulation contradicts itself, such as one whose gradient is not that of its value
     */
    @SuppressWarnings("unchecked") // equal simulations have results of one type
    <R> R run(String name, Simulation<R> simulation) {
        trials.look();
        if (checked.add(simulation)) {
            simulation.validate();
        }
        Simulation<R> asked = asked(simulation);
        Simulation<R> scaled =
                asked.replicated(settings.scaled((int) asked.size().replicates()));
        Key key = new Key(name, scaled);
        if (!finished.containsKey(key)) {
            progress.starts(name, scaled.size());
            R result = result(name, scaled);
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

    /** JUnit would give up on the whole run. */
    private <R> R result(String name, Simulation<R> simulation) {
        try {
            return simulation.run(seed(name), settings.threads(), progress::at);
        } catch (OutOfMemoryError full) {
            throw new IllegalStateException(
                    "the experiment \"" + name + "\" does not fit into memory: "
                            + simulation.size().replicates() + " replicates of "
                            + simulation.size().steps() + " steps with what it records need more than "
                            + (Runtime.getRuntime().maxMemory() >> 20) + " MB",
                    full);
        }
    }

    /** A part of a study as {@code -Dsticky.set} changes it. */
    Object asked(Object part) {
        return part instanceof Simulation<?> simulation ? asked(simulation) : part;
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

    /** A test starts. */
    void begin(Evidence evidence, Control control) {
        this.evidence = evidence;
        this.control = control;
    }

    /** The claim's checks so far. */
    Trials trials() {
        return trials;
    }

    /**
     * Asserts a check of a study: the whole interval must clear the bound. The verdict is recorded at once; the test fails when it ends.
     *
     * @throws IllegalStateException if the check says nothing, such as an exact number of random runs, or a control asserts it
     */
    public <S> void assertSupported(Check<S> check, S study) {
        if (control != null) {
            throw new IllegalStateException(
                    "the control \"" + control.value() + "\" asserts a check: a control refutes");
        }
        evidence.add(trials.support(check, study).verdict());
    }

    /**
     * Runs a check of the claim on another study, in which the whole interval must lie beyond the bound.
     *
     * @throws IllegalStateException if no test of the claim asserts the check, the study is the claim's own, or it differs in more than one
     *     setting without a reason
     */
    public <S> void assertRefuted(Check<S> check, S study) {
        if (control == null) {
            throw new IllegalStateException(
                    "the check \"" + check.name() + "\" is refuted outside of a control: make the test a @Control");
        }
        Trial trial = trials.refute(check, study, control);
        evidence.add(trial.verdict());
        evidence.differs(Trials.texts(trial.differences()));
    }

    /** Records a figure; the claim's first one is its main figure. Making it must not change what is measured. */
    public void figure(Supplier<Figure> figure) {
        evidence.figure(figure);
    }

    /** Records a number without a bound, as context for the reader, if it can be computed; otherwise the reason is reported. */
    public void report(String name, Supplier<Estimator> estimator) {
        evidence.report(name, () -> estimator.get().at(new Level(falsePassRate, bootstrap(name), false)));
    }

    /** Runs a simulation under its own name, for a figure or a reported number. */
    @Override
    public <R> R of(Simulation<R> simulation) {
        return run(simulation.name(), simulation);
    }

    /** Runs a simulation for a figure only; it is not recorded as evidence. Its random numbers are named like any other's. */
    public <R> R sketch(String name, Simulation<R> simulation) {
        trials.look();
        return asked(simulation).run(seed("picture: " + name), settings.threads(), done -> {});
    }

    /**
     * Records an experiment that is not an ensemble of trajectories; once, however often it is measured.
     *
     * @param trajectories how many replicates it has, whatever they are; the settings should say
     */
    void record(String name, Map<String, Object> what, long trajectories, long steps, long diverged) {
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
    @Override
    @SuppressWarnings("unchecked") // equal keys are made by the same maker
    public <T> T once(Object key, Supplier<T> maker) {
        trials.look();
        if (!made.containsKey(key)) {
            made.put(key, maker.get());
        }
        return (T) made.get(key);
    }

    /** Whether something made once was made of random numbers; remembered when it is made. */
    boolean remember(Object key, boolean random) {
        if (random) {
            madeAtRandom.add(key);
        }
        return madeAtRandom.contains(key);
    }

    @Override
    public void record(String name, Map<String, Object> settings, long replicates) {
        record(name, settings, replicates, 1, 0);
    }

    /** The key of a named source of random numbers of this claim. */
    @Override
    public Seed seed(String name) {
        return seed.child(name);
    }

    /** A bootstrap with random numbers of its own. */
    Bootstrap bootstrap(String name) {
        return Bootstrap.with(seed("bootstrap of " + name)).threads(settings.threads());
    }

    /** A number of replicates scaled by {@code -Dsticky.scale}, at least 1. */
    @Override
    public int scaled(int replicates) {
        return settings.scaled(replicates);
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
