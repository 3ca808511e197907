package escape;

import static sticky.ensemble.Start.uniform;

import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import sticky.data.Epochs;
import sticky.data.PublishedPoints;
import sticky.ensemble.Experiment;
import sticky.observables.EscapeRates;
import sticky.statistics.ExponentialDecay;

/**
 * Figure 7 as the authors made it: their data sets, one epoch, starts on (-4, 4), and nothing dropped but what is not a number in the end.
 */
public final class AuthorsFigure7 {
    /** The published run's number of trajectories; figure 7's is not said. */
    private static final double TRAJECTORIES = 1_000;

    /** Of a thousand such starts, those that are kept and in the regular basin at step 3, where the fit begins. */
    private static final double AT_RISK = 0.16 * TRAJECTORIES;

    /** The share of the kept in the basin at step 3; the fit ends where a thousandth of them is left. */
    private static final double FIRST_SHARE = 0.19;

    private static final double LAST_SHARE = 1e-3;
    private static final double STANDARD_ERRORS = 2;

    private AuthorsFigure7() {}

    /** One epoch on the authors' data set of 500 or 1000 samples. */
    static Experiment epoch(double w0, double eta, int batchSize, int samples, int trajectories) {
        return EscapeRuns.from(w0, Figure7.stepsOfAnEpoch(samples, batchSize), trajectories)
                .learningRate(eta)
                .batches(new Epochs(samples, batchSize, 1, Figure7.authorsDataSet(samples)))
                .from(uniform(-4, 4))
                .divergedWhenNotANumber();
    }

    /** Reads a panel's published points. */
    static PublishedPoints points(String file, String column) {
        return PublishedPoints.read(Figure7.FIXTURES.resolve(file), column);
    }

    /**
     * Published points with our experiment at each of them.
     *
     * @param published the rates, per step
     * @param allowance by how much each may be off: the accuracy of its reading and two standard errors of a run of a thousand
     * @param experiments one per rate
     */
    record Compared(List<Double> published, List<Double> allowance, List<Experiment> experiments) {

        /**
         * Takes the published points with a rate in a range.
         *
         * @param stem what the runs' names start with; the parameter's value follows
         * @param of the experiment at a value of the parameter
         */
        static Compared of(
                PublishedPoints points, double least, double most, String stem, DoubleFunction<Experiment> of) {
            int[] taken = IntStream.range(0, points.size())
                    .filter(i -> points.rate()[i] > least && points.rate()[i] < most)
                    .toArray();
            List<Experiment> experiments = EscapeRuns.family(
                    stem,
                    IntStream.of(taken).mapToDouble(i -> points.parameter()[i]).toArray(),
                    of);
            List<Double> rates =
                    IntStream.of(taken).mapToObj(i -> points.rate()[i]).toList();
            List<Double> allowance = IntStream.range(0, taken.length)
                    .mapToObj(k -> points.halfWidth()[taken[k]]
                            + STANDARD_ERRORS
                                    * standardError(
                                            rates.get(k), experiments.get(k).steps()))
                    .toList();
            return new Compared(rates, allowance, experiments);
        }

        double[] rates() {
            return array(published);
        }

        double[] allowances() {
            return array(allowance);
        }

        private static double[] array(List<Double> numbers) {
            return numbers.stream().flatMapToDouble(DoubleStream::of).toArray();
        }
    }

    /** The standard error of a published rate, its window as figure 7's rule cuts it. */
    private static double standardError(double rate, int steps) {
        double until = StrictMath.log(FIRST_SHARE / LAST_SHARE) / rate;
        int window = (int) Math.min(steps - EscapeRates.FIGURE_7.from(), until);
        return ExponentialDecay.standardError(rate, window, AT_RISK);
    }
}
