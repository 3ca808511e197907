package sticky.ensemble;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import sticky.simulation.Setting;

/** A setting of an experiment that can be changed by name. */
enum ExperimentSetting {
    LEARNING_RATE(
            new Setting("learningRate", false, 0, false, Double.POSITIVE_INFINITY, false),
            e -> e.rule().learningRate(),
            Experiment::learningRate),
    MOMENTUM(new Setting("momentum", false, 0, true, 1, false), e -> e.rule().momentum(), Experiment::momentum),
    BATCH_SIZE(
            new Setting("batchSize", true, 1, true, 1e9, true),
            e -> (double) e.batches().batchSize(),
            (e, b) -> e.batchSize(b.intValue())),
    LABEL_NOISE(
            new Setting("labelNoise", false, 0, true, 1e6, true),
            e -> e.batches().labelNoise(),
            Experiment::labelNoise),
    STEPS(new Setting("steps", true, 0, true, 1e9, true), e -> (double) e.steps(), (e, t) -> e.steps(t.intValue())),
    TRAJECTORIES(
            new Setting("trajectories", true, 1, true, 1e8, true),
            e -> (double) e.trajectories(),
            (e, n) -> e.trajectories(n.intValue()));

    private final Setting setting;
    private final Function<Experiment, Double> value;
    private final BiFunction<Experiment, Double, Experiment> change;

    ExperimentSetting(
            Setting setting, Function<Experiment, Double> value, BiFunction<Experiment, Double, Experiment> change) {
        this.setting = setting;
        this.value = value;
        this.change = change;
    }

    /** All of them, in order. */
    static List<Setting> all() {
        return Arrays.stream(values()).map(known -> known.setting).toList();
    }

    static Map<String, Double> of(Experiment experiment) {
        Map<String, Double> all = new LinkedHashMap<>();
        for (ExperimentSetting known : values()) {
            all.put(known.setting.name(), known.value.apply(experiment));
        }
        return all;
    }

    /** @throws IllegalArgumentException if there is no such setting, or the experiment does not allow the value */
    static Experiment change(Experiment experiment, String name, double to) {
        return Arrays.stream(values())
                .filter(known -> known.setting.name().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("\"" + name + "\" is not a setting of an experiment; there are "
                                + String.join(", ", of(experiment).keySet())))
                .change
                .apply(experiment, to);
    }
}
