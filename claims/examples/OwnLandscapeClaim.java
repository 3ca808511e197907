package examples;

import static sticky.claim.VerdictAssert.assertThat;
import static sticky.ensemble.Start.at;

import java.util.List;
import org.junit.jupiter.api.Test;
import sticky.claim.Claim;
import sticky.claim.Control;
import sticky.claim.Evidence;
import sticky.claim.Finding;
import sticky.claim.Lab;
import sticky.claim.Verdict;
import sticky.ensemble.Experiment;
import sticky.ensemble.Recorder;
import sticky.ensemble.Run;
import sticky.ensemble.Snapshots;
import sticky.figure.Figure;
import sticky.figure.Panel;
import sticky.model.Landscape;
import sticky.model.Minimum;
import sticky.statistics.Estimate;
import sticky.statistics.Medians;

/**
 * A landscape of one's own: a linear network of two layers, Q = w1 w2, whose zeros are two lines that cross in a more degenerate point.
 *
 * <p>Gradient flow keeps w1^2 - w2^2. A step of SGD multiplies it by 1 - (eta g)^2, where g = 2 (m_xx Q - m_xy), exactly; near the zeros
 * E g^2 = 4 sigma^2 / B, up to a factor 1/(1 - eta |w|^2).
 */
@Claim(
        id = "X2",
        takeaway = "beyond",
        finding = Finding.CONFIRMED,
        statement =
                "On a line of minima of w1 w2 label noise balances the layers: w1^2 - w2^2 decays at rate 4 eta^2 sigma^2 / B",
        source = "Not in the write-up; by hand, from one step of SGD")
class OwnLandscapeClaim {
    private static final Recorder<Snapshots> PATH = Snapshots.logSpaced(40, 5_000);

    private final Experiment onTheLine = Experiment.on(new Product())
            .learningRate(.02)
            .steps(5_000)
            .trajectories(1_000)
            .from(at(1), at(0))
            .record(PATH);

    /** Q(w) = w1 w2. */
    record Product() implements Landscape {
        @Override
        public int dimension() {
            return 2;
        }

        @Override
        public double value(double[] w) {
            return w[0] * w[1];
        }

        @Override
        public double[] gradient(double[] w) {
            return new double[] {w[1], w[0]};
        }

        @Override
        public double[][] hessian(double[] w) {
            return new double[][] {{0, 1}, {1, 0}};
        }

        @Override
        public List<Minimum> minima() {
            return List.of(
                    new Minimum("line", new double[] {1, 0}, 1, .5), new Minimum("cross", new double[] {0, 0}, 2, .5));
        }

        @Override
        public String label() {
            return "product w1 w2";
        }
    }

    @Test
    void labelNoiseBalancesTheLayers(Lab lab, Evidence evidence) {
        Run sgd = lab.run("SGD", onTheLine);
        evidence.figure(() -> Figure.of(
                "balance", "The imbalance of the median trajectory decays at the predicted rate.", decay(lab, sgd)));
        assertThat(asPredicted(lab, evidence, sgd)).isSupported();
    }

    @Control("batch size 40 instead of 20: half the rate")
    void withTwiceTheBatchItDecaysAtHalfTheRate(Lab lab, Evidence evidence) {
        assertThat(asPredicted(lab, evidence, lab.run("B = 40", onTheLine.batchSize(40))))
                .isRefuted();
    }

    private Verdict asPredicted(Lab lab, Evidence evidence, Run run) {
        double predicted = rate() * onTheLine.steps();
        Estimate logarithm = Medians.of(logImbalance(run.end(0), run.end(1)), lab.alpha());
        return evidence.measure("-ln(w1^2 - w2^2) over its prediction, median", logarithm.times(-1 / predicted))
                .isBetween(.95, 1.1);
    }

    /** 4 eta^2 sigma^2 / B a step, since w1^2 - w2^2 = 1 at the start. */
    private double rate() {
        double step = onTheLine.rule().learningRate() * onTheLine.batches().labelNoise();
        return 4 * step * step / onTheLine.batches().batchSize();
    }

    private Panel decay(Lab lab, Run run) {
        int[] steps = run.of(PATH).steps();
        double[] t = new double[steps.length];
        double[] measured = new double[steps.length];
        double[] predicted = new double[steps.length];
        for (int i = 0; i < steps.length; i++) {
            t[i] = steps[i];
            double[] logs =
                    logImbalance(run.of(PATH).after(steps[i], 0), run.of(PATH).after(steps[i], 1));
            measured[i] = StrictMath.exp(Medians.of(logs, lab.alpha()).value());
            predicted[i] = StrictMath.exp(-rate() * t[i]);
        }
        return Panel.of("Imbalance of the layers", "steps t", "median of w₁² − w₂²")
                .line("SGD", t, measured)
                .theory("exp(−4η²σ²t/B)", t, predicted);
    }

    private static double[] logImbalance(double[] w1, double[] w2) {
        double[] logs = new double[w1.length];
        for (int i = 0; i < logs.length; i++) {
            logs[i] = StrictMath.log(w1[i] * w1[i] - w2[i] * w2[i]);
        }
        return logs;
    }
}
