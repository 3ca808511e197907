package sticky.claim;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import sticky.ensemble.Experiment;

/** A setting of an experiment that {@code -Dsticky.set} can change. */
enum Knob {
    LEARNING_RATE("learningRate", false, e -> e.rule().learningRate(), Experiment::learningRate),
    MOMENTUM("momentum", false, e -> e.rule().momentum(), Experiment::momentum),
    BATCH_SIZE("batchSize", true, e -> (double) e.batches().batchSize(), (e, b) -> e.batchSize(b.intValue())),
    LABEL_NOISE("labelNoise", false, e -> e.batches().labelNoise(), Experiment::labelNoise),
    STEPS("steps", true, e -> (double) e.steps(), (e, t) -> e.steps(t.intValue())),
    TRAJECTORIES("trajectories", true, e -> (double) e.trajectories(), (e, n) -> e.trajectories(n.intValue()));

    private final String word;
    private final boolean whole;
    private final Function<Experiment, Double> value;
    private final BiFunction<Experiment, Double, Experiment> change;

    Knob(
            String word,
            boolean whole,
            Function<Experiment, Double> value,
            BiFunction<Experiment, Double, Experiment> change) {
        this.word = word;
        this.whole = whole;
        this.value = value;
        this.change = change;
    }

    /** The words people may write, in order. */
    static List<String> words() {
        return Arrays.stream(values()).map(knob -> knob.word).toList();
    }

    /** @throws IllegalArgumentException if there is no such setting; the sentence lists those there are */
    static Knob named(String word) {
        return Arrays.stream(values())
                .filter(knob -> knob.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("-Dsticky.set: \"" + word
                        + "\" is not a setting of an experiment; there are " + String.join(", ", words())));
    }

    /** @throws IllegalArgumentException if the text is not a number, or not a whole one where it must be */
    double read(String text) {
        try {
            return whole ? Integer.parseInt(text) : Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "-Dsticky.set: " + word + "=" + text + " is not a " + (whole ? "whole number" : "number"), e);
        }
    }

    String word() {
        return word;
    }

    double of(Experiment experiment) {
        return value.apply(experiment);
    }

    /** @throws IllegalArgumentException if the experiment does not allow the value; the sentence says what it allows */
    Experiment change(Experiment experiment, double to) {
        return change.apply(experiment, to);
    }
}
