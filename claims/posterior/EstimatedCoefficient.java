package posterior;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import pictures.WellPanels;
import sticky.claim.Evidence;
import sticky.claim.Lab;
import sticky.claim.Measurement;
import sticky.figure.Figure;
import sticky.figure.Panel;
import sticky.model.Monomial;
import sticky.posterior.DataMeans;
import sticky.posterior.LocalLearningCoefficient;
import sticky.statistics.Mean;
import sticky.statistics.Scale;

/**
 * The learning coefficient of w^d at 0 as many Langevin chains estimate it on the expected loss.
 *
 * @param samples n
 * @param localisation gamma
 * @param stepSize e
 * @param steps of a chain
 * @param chains how many, the replicates
 */
public record EstimatedCoefficient(int samples, double localisation, double stepSize, int steps, int chains) {

    public EstimatedCoefficient localisation(double other) {
        return new EstimatedCoefficient(samples, other, stepSize, steps, chains);
    }

    /** The mean over the chains, recorded as a measurement; with what it tends to as the step size falls to 0. */
    public Measurement measure(Lab lab, Evidence evidence, int degree) {
        String name = name(degree);
        double[] estimates = estimates(lab, degree);
        evidence.report("quadrature of " + name, estimator(degree).limit());
        return evidence.measure("estimate of lambda, " + name, Mean.estimate(estimates, lab.alpha()));
    }

    /** The estimate for one degree over that for another. */
    public Measurement ratio(Lab lab, Evidence evidence, int above, int below) {
        double[] numerator = estimates(lab, above);
        double[] denominator = estimates(lab, below);
        String name = "estimate for d = " + above + " over d = " + below + ", localisation " + localisation;
        return evidence.measure(
                name,
                lab.bootstrap(name)
                        .estimate(
                                new int[] {numerator.length, denominator.length},
                                draws -> mean(numerator, draws[0]) / mean(denominator, draws[1]),
                                Scale.LOG,
                                lab.alpha()));
    }

    /** Estimates at two localisations beside the exact coefficient. */
    public static Figure figure(Lab lab, EstimatedCoefficient weak, EstimatedCoefficient strong) {
        double[] degrees = {1, 2, 3};
        return Figure.of(
                "estimates",
                "Weakly localised chains find 1/(2d); strongly localised ones fall far below it, though they keep the order.",
                Panel.of("Learning coefficient at 0, Q = wᵈ", "degree d", "λ")
                        .logY()
                        .xRange(.8, 3.2)
                        .theory("exact, 1/(2d)", degrees, WellPanels.map(degrees, d -> .5 / d))
                        .points("localisation 1", degrees, WellPanels.map(degrees, d -> weak.mean(lab, (int) d)))
                        .points("localisation 100", degrees, WellPanels.map(degrees, d -> strong.mean(lab, (int) d))));
    }

    private double mean(Lab lab, int degree) {
        return Arrays.stream(estimates(lab, degree)).average().orElseThrow();
    }

    private double[] estimates(Lab lab, int degree) {
        int scaled = lab.scaled(chains);
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("landscape", new Monomial(degree).label());
        settings.put("samples", samples);
        settings.put("localisation", localisation);
        settings.put("stepSize", stepSize);
        settings.put("replicates", "Langevin chains on the expected loss");
        lab.record(name(degree), settings, scaled, steps, 0);
        return lab.once(estimator(degree), () -> estimator(degree).chains(scaled, lab.seed(name(degree))));
    }

    private LocalLearningCoefficient estimator(int degree) {
        return new LocalLearningCoefficient(
                new Monomial(degree), DataMeans.expected(samples), localisation, stepSize, steps);
    }

    private String name(int degree) {
        return "d = " + degree + ", localisation " + localisation;
    }

    private static double mean(double[] values, int[] draw) {
        double sum = 0;
        for (int i : draw) {
            sum += values[i];
        }
        return sum / draw.length;
    }
}
