package literature;

import java.util.List;
import sticky.claim.Runs;
import sticky.ensemble.Experiment;
import sticky.observables.ExitTimes;
import sticky.observables.Hazards;
import sticky.statistics.Estimator;

/**
 * SGD and isotropic noise of the same trace, as independent runs.
 *
 * @param sgd whose exits are watched
 * @param isotropic likewise
 */
record Pair(Experiment sgd, Experiment isotropic) {
    Pair(Experiment sgd, String name) {
        this(
                ExitTimes.watched(sgd).named("SGD, " + name),
                SharpMinimum.isotropic(ExitTimes.watched(sgd).named("SGD, " + name)));
    }

    /** The measured chance of SGD over that of isotropic noise. */
    Estimator leadOfSgd(Runs runs, int burnIn) {
        return Hazards.ratio(List.of(runs.of(sgd)), List.of(runs.of(isotropic)), burnIn);
    }

    /** The chance of isotropic noise over that of SGD, by the kernels. */
    double predicted() {
        return SharpMinimum.chanceOfIsotropicNoise(isotropic) / SharpMinimum.chanceOfSgd(sgd);
    }
}
