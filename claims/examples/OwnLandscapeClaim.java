package examples;

import static sticky.claim.Check.check;
import static sticky.claim.Source.theory;
import static sticky.ensemble.Start.at;
import static sticky.statistics.Estimators.median;

import java.util.List;
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
import sticky.model.Landscape;
import sticky.model.Minimum;
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
        source = "Not in the write-up; by hand, from one step of SGD",
        fault = "label-noise-of-twice-the-batch")
class OwnLandscapeClaim {
    private static final Recorder<Snapshots> PATH = Snapshots.logSpaced(40, 5_000);

    private final Experiment onTheLine = Experiment.on(new Product())
            .learningRate(0.02)
            .steps(5_000)
            .trajectories(1_000)
            .from(at(1), at(0))
            .record(PATH)
            .named("SGD");

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
                    new Minimum("line", new double[] {1, 0}, 1, 0.5),
                    new Minimum("cross", new double[] {0, 0}, 2, 0.5));
        }

        @Override
        public String label() {
            return "product w1 w2";
        }
    }

    private final Check<Experiment> asPredicted = check(
                    "-ln(w1² − w2²) over its prediction, median", (Runs runs, Experiment e) -> {
                        Run run = runs.of(e);
                        return median(logImbalance(run.end(0), run.end(1))).times(-1);
                    })
            .over(e -> rate(e) * e.steps(), theory("4 η²σ²/B a step"))
            .isBetween(0.95, 1.1)
            .expected(
                    e -> 1 / (1 - e.rule().learningRate()),
                    theory("1/(1 − η|w|²), with |w| = 1").within(0.01));

    @Test
    void label_noise_balances_the_layers(Lab lab) {
        lab.figure(() -> Figure.of(
                "balance",
                "The imbalance of the median trajectory decays at the predicted rate.",
                decay(lab.of(onTheLine))));
        lab.assertSupported(asPredicted, onTheLine);
    }

    @Control("batch size 40 instead of 20")
    void with_twice_the_batch_it_decays_at_half_the_rate(Lab lab) {
        lab.assertRefuted(asPredicted, onTheLine.batchSize(40).named("B = 40"));
    }

    /** 4 eta^2 sigma^2 / B a step, since w1^2 - w2^2 = 1 at the start. */
    private static double rate(Experiment experiment) {
        double step = experiment.rule().learningRate() * experiment.batches().labelNoise();
        return 4 * step * step / experiment.batches().batchSize();
    }

    private static Panel decay(Run run) {
        int[] steps = run.of(PATH).steps();
        double[] t = new double[steps.length];
        double[] measured = new double[steps.length];
        double[] predicted = new double[steps.length];
        for (int i = 0; i < steps.length; i++) {
            t[i] = steps[i];
            double[] logs =
                    logImbalance(run.of(PATH).after(steps[i], 0), run.of(PATH).after(steps[i], 1));
            measured[i] = StrictMath.exp(Medians.median(logs));
            predicted[i] = StrictMath.exp(-rate(run.experiment()) * t[i]);
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
