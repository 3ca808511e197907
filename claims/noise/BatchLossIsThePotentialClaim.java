package noise;

import static sticky.claim.Check.check;
import static sticky.claim.Source.theory;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import pictures.WellPanels;
import sticky.claim.Check;
import sticky.claim.Claim;
import sticky.claim.Control;
import sticky.claim.Finding;
import sticky.claim.Lab;
import sticky.claim.Recipe;
import sticky.claim.Runs;
import sticky.claim.Source;
import sticky.figure.Figure;
import sticky.figure.Panel;
import sticky.model.Landscape;
import sticky.model.Monomial;
import sticky.model.RadialValley;
import sticky.sgd.BatchLoss;
import sticky.statistics.Estimator;
import sticky.statistics.Estimators;

/** Takeaway 4, its premise: averaged over data, the loss of a batch is the potential plus a constant, the label noise. */
@Claim(
        id = "N11",
        takeaway = "noise",
        sentences = {81, 86, 234},
        finding = Finding.CONFIRMED,
        statement = "The expected loss of a batch is the potential Q², up to a constant that does not matter to SGD",
        source = "Section on the models; footnote 6",
        note = """
                The mean loss of batches of raw (x, y) is Q² + sigma² in one dimension and in two; it is no more where labels depend on \
                inputs. Replicates: batches.""",
        fault = "degree-10-percent-high")
class BatchLossIsThePotentialClaim {
    /** Batches behind a point of the picture. */
    private static final int SHOWN = 2_000;

    private static final Source EXPECTATION = theory("E (Q x − y)² = Q² + σ² for independent x and y");

    private final Batches onTheMonomial = new Batches(new Monomial(2), 20, 1, 0, List.of(0.8), 150_000);
    private final Batches inTheValley = new Batches(new RadialValley(1), 20, 1, 0, List.of(0.5, 1.1), 150_000);

    /**
     * Batches of raw data at one point.
     *
     * @param labelSlope a in y = a x + noise
     */
    private record Batches(
            Landscape landscape, int batchSize, double labelNoise, double labelSlope, List<Double> point, int batches) {
        Batches labelNoise(double other) {
            return new Batches(landscape, batchSize, other, labelSlope, point, batches);
        }

        Batches labelSlope(double other) {
            return new Batches(landscape, batchSize, labelNoise, other, point, batches);
        }

        Estimator meanLoss(Runs runs) {
            String name = "loss on " + landscape.label() + ", label noise " + labelNoise + ", slope " + labelSlope;
            int scaled = runs.scaled(batches);
            Map<String, Object> settings = new LinkedHashMap<>();
            settings.put("landscape", landscape.label());
            settings.put("at", point.toString());
            settings.put("batchSize", batchSize);
            settings.put("labelNoise", labelNoise);
            settings.put("labelSlope", labelSlope);
            settings.put("replicates", "batches of raw (x, y)");
            runs.record(name, settings, scaled);
            return Estimators.mean(new BatchLoss(landscape, batchSize, labelNoise, labelSlope)
                    .sample(weights(), scaled, runs.seed(name)));
        }

        double potentialPlusNoise() {
            return landscape.potential(weights()) + labelNoise * labelNoise;
        }

        private double[] weights() {
            return point.stream().mapToDouble(Double::doubleValue).toArray();
        }
    }

    private static final Recipe<Batches> MEAN_LOSS = (runs, s) -> s.meanLoss(runs);

    private final Check<Batches> oneWeight = check("mean batch loss over Q² + σ², Q = w² at 0.8", MEAN_LOSS)
            .over(Batches::potentialPlusNoise, EXPECTATION)
            .isBetween(0.99, 1.01);

    private final Check<Batches> twoWeights = check(
                    "mean batch loss over Q² + σ² at (0.5, 1.1) in the valley, d = 1", MEAN_LOSS)
            .over(Batches::potentialPlusNoise, EXPECTATION)
            .isBetween(0.99, 1.01);

    @Test
    @Order(1)
    void with_one_weight_it_is_the_potential_plus_a_constant(Lab lab) {
        lab.figure(() -> Figure.of(
                "mean-loss",
                "The mean loss of 2000 batches is the potential, raised by the label noise's variance; labels with a slope shift it.",
                picture(lab)));
        lab.assertSupported(oneWeight, onTheMonomial);
    }

    @Test
    @Order(2)
    void with_two_weights_it_is_the_potential_plus_a_constant(Lab lab) {
        lab.assertSupported(twoWeights, inTheValley);
    }

    /** By theory (0.41 + 0.25)/1.41 = 0.47 and (1.14 + 0.25)/2.14 = 0.65. */
    @Control("label noise 0.5 instead of 1")
    void another_label_noise_is_another_constant(Lab lab) {
        lab.assertRefuted(oneWeight, onTheMonomial.labelNoise(0.5));
        lab.assertRefuted(twoWeights, inTheValley.labelNoise(0.5));
    }

    /** By theory (0.44² + 1)/1.41 = 0.85 and (0.87² + 1)/2.14 = 0.82: no constant turns (Q - a)² into Q². */
    @Control("labels y = 0.2 x + noise instead of noise alone")
    void labels_that_depend_on_the_input_make_another_potential(Lab lab) {
        lab.assertRefuted(oneWeight, onTheMonomial.labelSlope(0.2));
        lab.assertRefuted(twoWeights, inTheValley.labelSlope(0.2));
    }

    private Panel picture(Lab lab) {
        double[] w = IntStream.rangeClosed(-12, 12).mapToDouble(i -> 0.1 * i).toArray();
        Panel panel = Panel.of("Mean loss of batches, Q = w²", "w", "mean of L_B");
        for (double slope : new double[] {0, 0.2}) {
            BatchLoss loss = new BatchLoss(onTheMonomial.landscape, onTheMonomial.batchSize, 1, slope);
            panel = panel.points(
                    slope == 0 ? "labels independent of x" : "labels y = 0.2 x + noise",
                    w,
                    WellPanels.map(
                            w,
                            at -> Arrays.stream(loss.sample(
                                            new double[] {at},
                                            SHOWN,
                                            lab.seed("picture, slope " + slope + ", w = " + at)))
                                    .average()
                                    .orElseThrow()));
        }
        return panel.theory("Q² + σ²", w, WellPanels.map(w, at -> StrictMath.pow(at, 4) + 1));
    }
}
