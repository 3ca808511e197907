package examples;

import static sticky.claim.Check.check;
import static sticky.claim.Source.theory;
import static sticky.ensemble.Start.uniform;
import static sticky.statistics.Estimators.resampled;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.junit.jupiter.api.Test;
import sticky.claim.Check;
import sticky.claim.Claim;
import sticky.claim.Control;
import sticky.claim.Finding;
import sticky.claim.Lab;
import sticky.claim.Runs;
import sticky.ensemble.Experiment;
import sticky.ensemble.Recorder;
import sticky.ensemble.Run;
import sticky.ensemble.Snapshots;
import sticky.figure.Figure;
import sticky.figure.Panel;
import sticky.model.Monomial;
import sticky.statistics.Scale;

/**
 * A statistic of one's own, with an interval by the bootstrap over trajectories: the correlation of w with what it was k steps before.
 *
 * <p>On Q = w a step is w' = (1 - 2 eta m_xx) w + 2 eta m_xy, so the correlation is (1 - 2 eta)^k, whatever batch size and label noise.
 */
@Claim(
        id = "X3",
        takeaway = "beyond",
        finding = Finding.CONFIRMED,
        statement =
                "At a non-degenerate minimum SGD forgets where it was within 1/(2 eta) steps; at a degenerate one it does not",
        source = "Not in the write-up; by hand, from one step of SGD",
        fault = "gradient-without-its-2")
class OwnStatisticClaim {
    private static final int FROM = 500;
    private static final int LAG = 50;
    private static final Recorder<Snapshots> PATH =
            Snapshots.at(FROM, FROM + 5, FROM + 10, FROM + 25, FROM + LAG, FROM + 100, FROM + 200);

    private final Experiment atTheMinimum = Experiment.on(new Monomial(1))
            .steps(700)
            .trajectories(6_000)
            .from(uniform(-0.5, 0.5))
            .record(PATH)
            .named("d = 1");
    private final Experiment degenerate =
            atTheMinimum.landscape(new Monomial(2)).named("d = 2");

    /** The bootstrap calls the statistic for 400 resamples. */
    private final Check<Experiment> forgets = check(
                    "correlation of w with itself 50 steps before", (Runs runs, Experiment e) -> {
                        Run run = runs.of(e);
                        return resampled(run.trajectories(), chosen -> correlation(run, LAG, chosen), Scale.LINEAR);
                    })
            .isBetween(0.25, 0.48)
            .expected(e -> StrictMath.pow(1 - 2 * e.rule().learningRate(), LAG), theory("(1 − 2η)^50"));

    @Test
    void it_forgets_at_the_rate_of_gradient_descent(Lab lab) {
        lab.figure(() -> Figure.of(
                "memory",
                "The correlation falls as (1 − 2η)^k at a non-degenerate minimum and stays at a degenerate one.",
                memory(lab.of(atTheMinimum), lab.of(degenerate))));
        lab.assertSupported(forgets, atTheMinimum);
    }

    @Control("d = 2 instead of 1")
    void at_a_degenerate_minimum_it_remembers(Lab lab) {
        lab.assertRefuted(forgets, degenerate);
    }

    /** The statistic: a function of which trajectories are drawn. */
    private static double correlation(Run run, int lag, int[] chosen) {
        return new PearsonsCorrelation().correlation(at(run, FROM, chosen), at(run, FROM + lag, chosen));
    }

    private static double[] at(Run run, int step, int[] chosen) {
        double[] w = run.of(PATH).after(step, 0);
        return Arrays.stream(chosen).mapToDouble(i -> w[i]).toArray();
    }

    private static Panel memory(Run simple, Run degenerate) {
        double[] lags = Arrays.stream(simple.of(PATH).steps())
                .skip(1)
                .mapToDouble(step -> step - FROM)
                .toArray();
        double[] steps = IntStream.rangeClosed(0, 200).asDoubleStream().toArray();
        int[] all = IntStream.range(0, simple.trajectories()).toArray();
        double eta = simple.experiment().rule().learningRate();
        return Panel.of("Memory of a minimum", "steps k", "correlation of w(t) and w(t + k)")
                .points("d = 1", lags, map(lags, k -> correlation(simple, (int) k, all)))
                .points("d = 2", lags, map(lags, k -> correlation(degenerate, (int) k, all)))
                .theory("(1 − 2η)^k", steps, map(steps, k -> StrictMath.pow(1 - 2 * eta, k)));
    }

    private static double[] map(double[] values, DoubleUnaryOperator function) {
        return Arrays.stream(values).map(function).toArray();
    }
}
