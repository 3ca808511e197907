package sticky.claim;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.testkit.engine.EventConditions.finishedWithFailure;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.instanceOf;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.message;
import static sticky.claim.Check.check;
import static sticky.claim.Source.theory;
import static sticky.statistics.Estimators.decayRate;
import static sticky.statistics.Estimators.kolmogorovSmirnov;
import static sticky.statistics.Estimators.mean;
import static sticky.statistics.Estimators.median;
import static sticky.statistics.Estimators.ratioOfMedians;
import static sticky.statistics.Estimators.share;
import static sticky.statistics.Estimators.variance;

import java.util.List;
import java.util.function.Function;
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
import sticky.statistics.Estimator;
import sticky.statistics.FitWindow;
import sticky.statistics.Scale;

/** Experiments that no statistic can be taken of, and landscapes that are none: each ends as a broken claim, in a sentence. */
@ResourceLock(Resources.SYSTEM_OUT)
class FaultyExperimentTest {

    /** Every statistic that claims use, of an ensemble in which all trajectories diverge. */
    @Claim(id = "all", takeaway = "noise", statement = "s", source = "w", finding = Finding.CONFIRMED)
    static class AllDiverge {
        private static final Recorder<Histories> BASIN = Histories.of(Region.below(0, 0), 0, 20);
        private static final Experiment TOO_FAST = Experiment.on(new Monomial(1))
                .learningRate(10)
                .steps(50)
                .trajectories(100)
                .from(Start.at(1))
                .record(BASIN)
                .named("too fast");

        private static void measure(Lab lab, String name, Function<Run, Estimator> statistic) {
            lab.assertSupported(
                    check(name, (Runs runs, Experiment e) -> statistic.apply(runs.of(e)))
                            .isBelow(1)
                            .expected(0, theory("none")),
                    TOO_FAST);
        }

        @Test
        void a_share(Lab lab) {
            measure(lab, "share", run -> share(0, run.trajectories() - run.diverged()));
        }

        @Test
        void a_median(Lab lab) {
            measure(lab, "median", run -> median(run.distance()));
        }

        @Test
        void a_ratio_of_medians(Lab lab) {
            measure(lab, "ratio", run -> ratioOfMedians(run.distance(), run.distance()));
        }

        @Test
        void a_variance(Lab lab) {
            measure(lab, "variance", run -> variance(run.ofKept(run.end(0))));
        }

        @Test
        void a_variance_of_all(Lab lab) {
            measure(lab, "variance of all", run -> variance(run.end(0)));
        }

        @Test
        void a_distance(Lab lab) {
            measure(lab, "KS", run -> kolmogorovSmirnov(run.ofKept(run.start(0)), run.ofKept(run.end(0))));
        }

        @Test
        void a_rate(Lab lab) {
            measure(lab, "rate", run -> decayRate(Survivals.of(run.of(BASIN)), FitWindow.of(3, 10), Scale.LINEAR));
        }

        @Control("none")
        void control(Lab lab) {}
    }

    @Claim(id = "faulty", takeaway = "noise", statement = "s", source = "w", finding = Finding.CONFIRMED)
    static class FaultyLandscape {
        private final Check<Experiment> end = check(
                        "x", (Runs runs, Experiment e) -> mean(runs.of(e).end(0)))
                .isBelow(1)
                .expected(0, theory("none"));

        @Test
        void runs(Lab lab) {
            lab.assertSupported(
                    end,
                    Experiment.on(new WrongFactor()).steps(5).trajectories(9).from(Start.at(0.1)));
        }

        @Control("none")
        void control(Lab lab) {}
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
        tests.assertStatistics(stats -> stats.started(8).failed(8));
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
