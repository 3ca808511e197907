package escape;

import java.util.List;
import sticky.ensemble.Experiment;
import sticky.ensemble.Lanes;

/** Figure 7's third panel: with the largest batches one epoch is five or six steps. */
final class LargeBatches {
    private static final int SAMPLES = 1000;
    private static final int LARGE = 170;
    private static final int LARGEST = 210;

    private LargeBatches() {}

    /** Figure 7's well on the authors' data set of 1000 samples, one epoch; the fewer steps to fit, the more trajectories. */
    static Experiment epoch(double b) {
        int trajectories = b >= LARGEST ? 160_000 : b >= LARGE ? 100_000 : 40_000;
        return AuthorsFigure7.epoch(1.8, 0.01, (int) b, SAMPLES, trajectories);
    }

    /** The same experiments with every trajectory dropped that has passed 1e6 in size, not a number or not yet. */
    static List<Experiment> bySize(List<Experiment> experiments) {
        return experiments.stream().map(LargeBatches::bySize).toList();
    }

    /** The same experiment with that rule. */
    static Experiment bySize(Experiment e) {
        return new Experiment(
                e.landscape(),
                e.batches(),
                e.rule(),
                e.start(),
                e.steps(),
                e.trajectories(),
                e.recorders(),
                Lanes.DIVERGED,
                e.name() + ", by size");
    }
}
