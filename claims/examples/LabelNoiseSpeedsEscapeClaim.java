package examples;

import static sticky.claim.Check.check;
import static sticky.claim.Source.quadrature;
import static sticky.ensemble.Start.at;
import static sticky.statistics.Estimators.share;

import org.junit.jupiter.api.Test;
import pictures.Exits;
import sticky.claim.Check;
import sticky.claim.Claim;
import sticky.claim.Control;
import sticky.claim.Finding;
import sticky.claim.Lab;
import sticky.claim.Runs;
import sticky.ensemble.Experiment;
import sticky.ensemble.Run;
import sticky.figure.Figure;
import sticky.model.DoubleWell;
import sticky.observables.ExitTimes;
import sticky.stability.QuasiStationaryLaw;

@Claim(
        id = "X1",
        takeaway = "beyond",
        finding = Finding.CONFIRMED,
        statement = "Doubled label noise makes SGD leave a minimum in which it would otherwise stay",
        source = "Not in the write-up; the one-step kernel predicts 35 % against 3 % (rates 4.4e-5 and 2.9e-6 a step)",
        fault = "label-noise-of-twice-the-batch")
class LabelNoiseSpeedsEscapeClaim {
    private static final DoubleWell WELL = new DoubleWell(1.8, 1, 2);

    private final Experiment doubled = Experiment.on(WELL)
            .labelNoise(2)
            .learningRate(0.005)
            .steps(10_000)
            .trajectories(1_000)
            .from(at(-1.8))
            .record(ExitTimes.recorder(WELL))
            .named("SGD");
    private final Experiment usual = doubled.labelNoise(1);

    private final Check<Experiment> manyLeave = check(
                    "share that leaves within 10000 steps", (Runs runs, Experiment e) -> {
                        Run run = runs.of(e);
                        return share(ExitTimes.left(run), run.trajectories());
                    })
            .isAbove(0.2)
            .expected(
                    LabelNoiseSpeedsEscapeClaim::predicted,
                    quadrature("1 - exp(-rate T), rate of the one-step kernel"));

    @Test
    void with_doubled_label_noise_many_leave(Lab lab) {
        lab.figure(() -> Figure.of(
                "exits", "Twice the noise, many more exits", Exits.remaining("σ", lab.of(doubled), lab.of(usual))));
        lab.assertSupported(manyLeave, doubled);
    }

    @Control("label noise 1 instead of 2")
    void with_the_usual_label_noise_hardly_any_leave(Lab lab) {
        lab.assertRefuted(manyLeave, usual);
    }

    private static double predicted(Experiment e) {
        double eta = e.rule().learningRate();
        int b = e.batches().batchSize();
        double sigma = e.batches().labelNoise();
        QuasiStationaryLaw law = new QuasiStationaryLaw(WELL, eta, b, sigma, -2 * WELL.w0(), WELL.barrier());
        return 1 - Math.exp(-law.escapeRate(200).value() * e.steps());
    }
}
