package posterior;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import pictures.WellPanels;
import sticky.claim.Runs;
import sticky.figure.Figure;
import sticky.figure.Panel;
import sticky.model.Monomial;
import sticky.posterior.DataMeans;
import sticky.posterior.LocalLearningCoefficient;

/**
 * The learning coefficient of w^d at 0 as many Langevin chains estimate it on the expected loss.
 *
 * @param degree d
 * @param samples n
 * @param localisation gamma
 * @param stepSize e
 * @param steps of a chain
 * @param chains how many, the replicates
 */
public record EstimatedCoefficient(
        int degree, int samples, double localisation, double stepSize, int steps, int chains) {

    public EstimatedCoefficient degree(int other) {
        return new EstimatedCoefficient(other, samples, localisation, stepSize, steps, chains);
    }

    public EstimatedCoefficient localisation(double other) {
        return new EstimatedCoefficient(degree, samples, other, stepSize, steps, chains);
    }

    /** Returns the estimates, {@code double[chain]}. */
    public double[] estimates(Runs runs) {
        int scaled = runs.scaled(chains);
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("landscape", new Monomial(degree).label());
        settings.put("samples", samples);
        settings.put("localisation", localisation);
        settings.put("stepSize", stepSize);
        settings.put("stepsOfAChain", steps);
        settings.put("replicates", "Langevin chains on the expected loss");
        runs.record(name(), settings, scaled);
        return runs.once(this, () -> estimator().chains(scaled, runs.seed(name())));
    }

    /** Returns what the estimate tends to as the step size falls to 0, by quadrature. */
    public double limit() {
        return estimator().limit().value();
    }

    /** Estimates of w, w^2 and w^3 at two localisations beside the exact coefficient. */
    public static Figure figure(Runs runs, List<EstimatedCoefficient> weak, List<EstimatedCoefficient> strong) {
        double[] degrees =
                weak.stream().mapToDouble(EstimatedCoefficient::degree).toArray();
        return Figure.of(
                "estimates",
                "Weakly localised chains find 1/(2d); strongly localised ones fall far below it, though they keep the order.",
                Panel.of("Learning coefficient at 0, Q = wᵈ", "degree d", "λ")
                        .logY()
                        .xRange(0.8, 3.2)
                        .theory("exact, 1/(2d)", degrees, WellPanels.map(degrees, d -> 0.5 / d))
                        .points("localisation 1", degrees, means(runs, weak))
                        .points("localisation 100", degrees, means(runs, strong)));
    }

    private static double[] means(Runs runs, List<EstimatedCoefficient> all) {
        return all.stream()
                .mapToDouble(one -> Arrays.stream(one.estimates(runs)).average().orElseThrow())
                .toArray();
    }

    private LocalLearningCoefficient estimator() {
        return new LocalLearningCoefficient(
                new Monomial(degree), DataMeans.expected(samples), localisation, stepSize, steps);
    }

    /** The name of its seed. */
    private String name() {
        return "d = " + degree + ", localisation " + localisation;
    }
}
