package sticky.claim;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.testkit.engine.EventConditions.finishedWithFailure;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.instanceOf;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.message;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;
import sticky.ensemble.Experiment;
import sticky.ensemble.Histories;
import sticky.ensemble.Recorder;
import sticky.ensemble.Region;
import sticky.ensemble.Run;
import sticky.ensemble.Start;
import sticky.model.Landscape;
import sticky.model.Minimum;
import sticky.model.Monomial;
import sticky.observables.Survivals;
import sticky.statistics.Distances;
import sticky.statistics.Estimate;
import sticky.statistics.FitWindow;
import sticky.statistics.Medians;
import sticky.statistics.Proportion;
import sticky.statistics.Scale;
import sticky.statistics.Variance;

/** Experiments that no statistic can be taken of, and landscapes that are none: each ends as a broken claim, in a sentence. */
@ResourceLock(Resources.SYSTEM_OUT)
class FaultyExperimentTest {

    /** Every statistic that claims use, of an ensemble in which all trajectories diverge. */
    @Claim(id = "all", takeaway = "noise", statement = "s", source = "w", finding = Finding.CONFIRMED)
    static class AllDiverge {
        private static final Recorder<Histories> BASIN = Histories.of(Region.below(0, 0), 0, 20);

        private static Run run(Lab lab) {
            return lab.run(
                    "too fast",
                    Experiment.on(new Monomial(1))
                            .learningRate(10)
                            .steps(50)
                            .trajectories(100)
                            .from(Start.at(1))
                            .record(BASIN));
        }

        private static void measure(Evidence evidence, Estimate estimate) {
            evidence.measure("x", estimate).isBelow(1);
        }

        @Test
        void share(Lab lab, Evidence evidence) {
            Run run = run(lab);
            measure(evidence, Proportion.exact(0, run.trajectories() - run.diverged(), lab.alpha()));
        }

        @Test
        void median(Lab lab, Evidence evidence) {
            measure(evidence, Medians.of(run(lab).distance(), lab.alpha()));
        }

        @Test
        void ratioOfMedians(Lab lab, Evidence evidence) {
            double[] distance = run(lab).distance();
            measure(evidence, Medians.ratio(distance, distance, lab.bootstrap("x"), lab.alpha()));
        }

        @Test
        void variance(Lab lab, Evidence evidence) {
            measure(evidence, Variance.estimate(run(lab).ofKept(run(lab).end(0)), lab.alpha()));
        }

        @Test
        void varianceOfAll(Lab lab, Evidence evidence) {
            measure(evidence, Variance.estimate(run(lab).end(0), lab.alpha()));
        }

        @Test
        void distance(Lab lab, Evidence evidence) {
            Run run = run(lab);
            measure(
                    evidence,
                    Distances.kolmogorovSmirnov(run.ofKept(run.start(0)), run.ofKept(run.end(0)), lab.alpha()));
        }

        @Control("the rate of decay")
        void rate(Lab lab, Evidence evidence) {
            measure(
                    evidence,
                    Survivals.of(run(lab).of(BASIN))
                            .rate(FitWindow.of(3, 10), Scale.LINEAR, lab.bootstrap("x"), lab.alpha()));
        }
    }

    @Claim(id = "faulty", takeaway = "noise", statement = "s", source = "w", finding = Finding.CONFIRMED)
    static class FaultyLandscape {
        @Test
        void runs(Lab lab, Evidence evidence) {
            Run run = lab.run("x", Experiment.on(new WrongFactor()).steps(5).from(Start.at(.1)));
            evidence.measure("x", Estimate.exact(run.end(0)[0], 0)).isBelow(1);
        }

        @Control("none")
        void control(Evidence evidence) {
            evidence.measure("x", Estimate.exact(2, 0)).isBelow(1);
        }
    }

    /** Q = w^2 with the gradient 3 w. */
    private record WrongFactor() implements Landscape {
        @Override
        public int dimension() {
            return 1;
        }

        @Override
        public double value(double[] w) {
            return w[0] * w[0];
        }

        @Override
        public double[] gradient(double[] w) {
            return new double[] {3 * w[0]};
        }

        @Override
        public double[][] hessian(double[] w) {
            return new double[][] {{2}};
        }

        @Override
        public List<Minimum> minima() {
            return List.of();
        }

        @Override
        public String label() {
            return "w^2, wrong factor";
        }
    }

    @Test
    void ofAnEnsembleInWhichAllDivergeEveryStatisticSaysSo() {
        Events tests = run(AllDiverge.class);
        tests.assertStatistics(stats -> stats.started(7).failed(7));
        tests.assertThatEvents()
                .haveExactly(
                        7,
                        finishedWithFailure(
                                instanceOf(BrokenClaim.class),
                                message(text -> text.lines()
                                        .findFirst()
                                        .orElseThrow()
                                        .endsWith("; all 100 trajectories of \"too fast\" diverged"))));
    }

    @Test
    void aLandscapeWhoseGradientIsNotThatOfItsValueIsRefusedBeforeItRuns() {
        run(FaultyLandscape.class)
                .assertThatEvents()
                .haveExactly(
                        1,
                        finishedWithFailure(
                                instanceOf(BrokenClaim.class),
                                message(text ->
                                        text.contains("landscape w^2, wrong factor disagrees with itself: at w = "))));
    }

    private static Events run(Class<?> claim) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(claim))
                .execute()
                .testEvents();
    }
}
