package sticky.observables;

import sticky.ensemble.Ensemble;
import sticky.ensemble.Experiment;
import sticky.ensemble.Run;
import sticky.random.Seed;

/** Runs the experiments of these tests. */
final class Runner {
    private Runner() {}

    static Run run(Experiment experiment) {
        try (Ensemble ensemble = new Ensemble(1)) {
            return ensemble.run(experiment, Seed.root(1));
        }
    }
}
