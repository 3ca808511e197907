package sticky.ensemble;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import sticky.data.Batches;
import sticky.data.Epochs;
import sticky.data.NoNoise;
import sticky.data.Streaming;
import sticky.data.UnitNormals;
import sticky.model.GradientCheck;
import sticky.model.Landscape;
import sticky.random.Seed;
import sticky.sgd.StepRule;
import sticky.simulation.Simulation;

/**
 * An experiment as a value: N trajectories of T steps of one step rule on one landscape. Every method returns an experiment with one
 * setting changed, so that a control is the claim's own experiment with one word changed. Two equal experiments are the same one.
 *
 * @param landscape the model
 * @param batches where batches come from
 * @param rule the step rule
 * @param start the law of each coordinate of the start; fewer than the dimension means none was given yet
 * @param steps T
 * @param trajectories N
 * @param recorders what to keep, besides starts, ends and divergence
 * @param divergedBeyond the norm of w beyond which a trajectory has diverged
 * @param name the name of its run; runs of one name share their random numbers
 */
public record Experiment(
        Landscape landscape,
        Batches batches,
        StepRule rule,
        List<Start> start,
        int steps,
        int trajectories,
        List<Recorder<?>> recorders,
        double divergedBeyond,
        String name)
        implements Simulation<Run> {

    /**
     * @throws IllegalArgumentException if T is not in [0, 1e9] or N not in [1, 1e8], the divergence limit is not positive, or one of rule and batches, but not the other, is
     *     that of Gaussian noise: the numbers would be scaled twice or not at all
     */
    public Experiment {
        if (!(steps >= 0 && steps <= 1_000_000_000)) {
            throw new IllegalArgumentException("number of steps " + steps + " is out of range [0, 1e9]");
        }
        if (!(trajectories >= 1 && trajectories <= 100_000_000)) {
            throw new IllegalArgumentException("number of trajectories " + trajectories + " is out of range [1, 1e8]");
        }
        if (rule.gaussianNoise() != batches instanceof UnitNormals && !(batches instanceof NoNoise)) {
            throw new IllegalArgumentException("a rule " + (rule.gaussianNoise() ? "with" : "without")
                    + " Gaussian noise does not go with the batches " + batches);
        }
        if (!(divergedBeyond > 0)) {
            throw new IllegalArgumentException("divergence limit " + divergedBeyond + " is out of range (0, infinity]");
        }
        start = List.copyOf(start);
        recorders = List.copyOf(recorders);
    }

    /** SGD with the write-up's usual settings: eta .01, streaming batches of 20, label noise 1, no momentum; T and N still to choose. */
    public static Experiment on(Landscape landscape) {
        return new Experiment(
                landscape,
                new Streaming(20, 1, true),
                StepRule.sgd(.01),
                List.of(),
                0,
                1,
                List.of(),
                Lanes.DIVERGED,
                "run");
    }

    /** The same experiment as a run of its own: another name, other random numbers. */
    public Experiment named(String other) {
        return new Experiment(landscape, batches, rule, start, steps, trajectories, recorders, divergedBeyond, other);
    }

    public Experiment landscape(Landscape other) {
        return new Experiment(other, batches, rule, start, steps, trajectories, recorders, divergedBeyond, name);
    }

    public Experiment batches(Batches other) {
        return new Experiment(landscape, other, rule, start, steps, trajectories, recorders, divergedBeyond, name);
    }

    public Experiment rule(StepRule other) {
        return new Experiment(landscape, batches, other, start, steps, trajectories, recorders, divergedBeyond, name);
    }

    public Experiment learningRate(double eta) {
        return rule(rule.withLearningRate(eta));
    }

    public Experiment momentum(double mu) {
        return rule(rule.withMomentum(mu));
    }

    public Experiment batchSize(int b) {
        return batches(batches.withBatchSize(b));
    }

    public Experiment labelNoise(double sigma) {
        return batches(batches.withLabelNoise(sigma));
    }

    /** m_xx = 1: only the labels fluctuate. */
    public Experiment withoutInputNoise() {
        return batches(new Streaming(batches.batchSize(), batches.labelNoise(), false));
    }

    /** Plain gradient descent on the potential. */
    public Experiment gradientDescent() {
        return batches(new NoNoise(batches.batchSize(), batches.labelNoise()));
    }

    /** GDN: SGD with its noise replaced by Gaussian noise of the same covariance. */
    public Experiment gaussianNoise() {
        return isotropicNoise(0);
    }

    /**
     * Langevin noise: SGD with its noise replaced by Gaussian noise of the same size in every direction and everywhere; one weight only.
     *
     * @param deviation standard deviation of each component of the gradient's noise; 0 for {@link #gaussianNoise}
     */
    public Experiment isotropicNoise(double deviation) {
        Batches normals = new UnitNormals(batches.batchSize(), batches.labelNoise());
        StepRule gaussian = new StepRule(rule.learningRate(), rule.momentum(), true, deviation);
        return new Experiment(
                landscape, normals, gaussian, start, steps, trajectories, recorders, divergedBeyond, name);
    }

    /** One data set of n samples, drawn from the experiment's name, passed over in epochs without replacement. */
    public Experiment dataSet(int samples) {
        return batches(new Epochs(samples, batches.batchSize(), batches.labelNoise(), null));
    }

    public Experiment steps(int t) {
        return new Experiment(landscape, batches, rule, start, t, trajectories, recorders, divergedBeyond, name);
    }

    /**
     * Counts a trajectory as diverged only once its weights are no numbers, some steps after they have passed any size: the rule of the
     * authors' code, which keeps those that had no time to overflow.
     */
    public Experiment divergedWhenNotANumber() {
        return new Experiment(
                landscape, batches, rule, start, steps, trajectories, recorders, Double.POSITIVE_INFINITY, name);
    }

    public Experiment trajectories(int n) {
        return new Experiment(landscape, batches, rule, start, steps, n, recorders, divergedBeyond, name);
    }

    /** Where the trajectories start: one law a coordinate. */
    public Experiment from(Start... laws) {
        return new Experiment(
                landscape, batches, rule, List.of(laws), steps, trajectories, recorders, divergedBeyond, name);
    }

    /** Keeps one thing more. */
    public Experiment record(Recorder<?> recorder) {
        List<Recorder<?>> more = new ArrayList<>(recorders);
        if (!more.contains(recorder)) {
            more.add(recorder);
        }
        return new Experiment(landscape, batches, rule, start, steps, trajectories, more, divergedBeyond, name);
    }

    /** Keeps nothing besides starts, ends and divergence. */
    public Experiment recordNothing() {
        return new Experiment(landscape, batches, rule, start, steps, trajectories, List.of(), divergedBeyond, name);
    }

    @Override
    public Map<String, Object> settings() {
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("landscape", landscape.label());
        settings.put("learningRate", rule.learningRate());
        settings.put("momentum", rule.momentum());
        settings.putAll(batches.settings());
        if (rule.isotropicNoise() > 0) {
            settings.put("data", "isotropic Gaussian noise");
            settings.put("isotropicNoise", rule.isotropicNoise());
        }
        settings.put("start", start.toString());
        if (divergedBeyond != Lanes.DIVERGED) {
            settings.put("divergedBeyond", Double.toString(divergedBeyond));
        }
        return settings;
    }

    @Override
    public Map<String, Double> adjustable() {
        return ExperimentSetting.of(this);
    }

    @Override
    public Experiment with(String setting, double value) {
        return ExperimentSetting.change(this, setting, value);
    }

    @Override
    public Size size() {
        return new Size(trajectories, steps);
    }

    @Override
    public Experiment replicated(int replicates) {
        return trajectories(replicates);
    }

    @Override
    public boolean isRandom() {
        return batches.isRandom() || start.stream().anyMatch(Start::isRandom);
    }

    /** @throws IllegalArgumentException if the landscape's gradient is not that of its value; the sentence names a point */
    @Override
    public void validate() {
        GradientCheck.of(landscape);
    }

    @Override
    public Run run(Seed key, int workers, IntConsumer done) {
        try (Ensemble ensemble = new Ensemble(workers)) {
            return ensemble.run(this, key, done);
        }
    }

    @Override
    public Facts facts(Run run) {
        return new Facts(run.diverged());
    }

    /** Writes the recorded weights: trajectory, step, w1[, w2]; NaN once a trajectory has diverged. Every digit is there. */
    @Override
    public void export(Run run, Appendable out) throws IOException {
        run.export(out);
    }
}
