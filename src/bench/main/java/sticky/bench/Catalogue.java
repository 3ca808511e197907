package sticky.bench;

import static sticky.ensemble.Start.uniform;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import sticky.ensemble.Experiment;
import sticky.ensemble.Occupancy;
import sticky.ensemble.Region;
import sticky.model.DoubleWell;
import sticky.model.Monomial;
import sticky.model.RadialValley;

/** The experiments that are timed, by name: figure 1 of the write-up, and what differs from it in one respect. */
final class Catalogue {
    /** N, a whole number of blocks. */
    static final int TRAJECTORIES = 16_384;

    /** T of figure 1. */
    static final int STEPS = 500;

    static final String FIGURE_1 = "figure 1";
    static final String MORE_DEGENERATE = "double well 2; 2, 3";
    static final String MONOMIAL = "w^3";
    static final String VALLEY = "radial valley, d = 1";
    static final String FLAT_VALLEY = "radial valley, d = 2";
    static final String DATA_SET = "data set, n = 1000";

    /** Every landscape there is, and data-set mode: what must not get slower when all of them have been run before. */
    static final List<String> IN_COMPANY = List.of(FIGURE_1, MORE_DEGENERATE, MONOMIAL, VALLEY, FLAT_VALLEY, DATA_SET);

    /** What is timed on two threads too. */
    static final List<String> ON_TWO_THREADS = List.of(FIGURE_1, VALLEY, DATA_SET);

    private Catalogue() {}

    static Map<String, Experiment> experiments() {
        Experiment figure1 = Experiment.on(new DoubleWell(1.8, 1, 2))
                .from(uniform(-3.6, 3.6))
                .trajectories(TRAJECTORIES)
                .steps(STEPS);
        Experiment valley = figure1.landscape(new RadialValley(1)).from(uniform(-.1, .1), uniform(-1.7, 1.7));
        Map<String, Experiment> all = new LinkedHashMap<>();
        all.put(FIGURE_1, figure1);
        all.put("B = 1", figure1.batchSize(1));
        all.put("B = 10", figure1.batchSize(10));
        all.put("B = 100", figure1.batchSize(100));
        all.put("B = 10000", figure1.batchSize(10_000));
        all.put("momentum .5", figure1.momentum(.5));
        all.put("without input noise", figure1.withoutInputNoise());
        all.put("Gaussian noise", figure1.gaussianNoise());
        all.put("gradient descent", figure1.gradientDescent());
        all.put("occupancy recorded", figure1.record(Occupancy.of(Region.below(0, -.6))));
        all.put(MORE_DEGENERATE, figure1.landscape(new DoubleWell(2, 2, 3)));
        all.put(MONOMIAL, figure1.landscape(new Monomial(3)).from(uniform(-1, 1)));
        all.put(VALLEY, valley);
        all.put(FLAT_VALLEY, valley.landscape(new RadialValley(2)));
        all.put(DATA_SET, figure1.dataSet(1000));
        return all;
    }
}
