package literature;

import static sticky.ensemble.Start.at;

import java.util.function.IntToDoubleFunction;
import sticky.ensemble.Experiment;
import sticky.model.DoubleWell;
import sticky.observables.IsotropicNoise;
import sticky.stability.IsotropicEscape;
import sticky.stability.QuasiStationaryLaw;

/** Exits from the sharp minimum of figure 1's well, by SGD and by isotropic noise of the same trace. */
final class SharpMinimum {
    private static final DoubleWell WELL = new DoubleWell(1.8, 1, 2);
    private static final int CELLS = 300;
    private static final int TRAJECTORIES = 4_000;

    private SharpMinimum() {}

    /** SGD from the minimum, where H = 2 (2 w0)^4. */
    static Experiment sgd(double etaH, int batchSize, int steps) {
        return Experiment.on(WELL)
                .learningRate(etaH / (2 * StrictMath.pow(2 * WELL.w0(), 4)))
                .batchSize(batchSize)
                .steps(steps)
                .trajectories(TRAJECTORIES)
                .from(at(-WELL.w0()));
    }

    static Experiment isotropic(Experiment sgd) {
        return IsotropicNoise.ofTheSameTrace(sgd).named("isotropic: " + sgd.name());
    }

    /** The chance of leaving a step, once the law in the basin has settled. */
    static double chanceOfSgd(Experiment e) {
        QuasiStationaryLaw law = new QuasiStationaryLaw(
                e.landscape(),
                e.rule().learningRate(),
                e.batches().batchSize(),
                e.batches().labelNoise(),
                -2 * WELL.w0(),
                WELL.barrier());
        return chance(cells -> law.escapeRate(cells).value());
    }

    static double chanceOfIsotropicNoise(Experiment e) {
        IsotropicEscape escape = new IsotropicEscape(
                e.landscape(), e.rule().learningRate(), e.rule().isotropicNoise(), -2 * WELL.w0(), WELL.barrier());
        return chance(cells -> escape.rate(cells).value());
    }

    /** From a rate whose error falls as the square of a cell's width, by Richardson: with 300 cells it is right to 1 in 1000. */
    private static double chance(IntToDoubleFunction rate) {
        double fine = rate.applyAsDouble(CELLS);
        return -StrictMath.expm1(-(fine + (fine - rate.applyAsDouble(CELLS / 2)) / 3));
    }
}
