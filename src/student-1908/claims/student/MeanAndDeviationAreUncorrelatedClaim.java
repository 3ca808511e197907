package student;

import static sticky.claim.Check.check;
import static sticky.claim.Source.theory;
import static sticky.statistics.Estimators.mean;

import java.util.List;
import org.junit.jupiter.api.Test;
import sticky.claim.Check;
import sticky.claim.Claim;
import sticky.claim.Control;
import sticky.claim.Finding;
import sticky.claim.Lab;
import sticky.claim.Runs;
import sticky.figure.Figure;
import sticky.figure.Panel;

/** Section II: how far a mean is off and the standard deviation of its sample are uncorrelated. */
@Claim(
        id = "S1",
        takeaway = "spread",
        finding = Finding.CONFIRMED,
        statement = "In samples of a normal population (mean - μ)² and s² are uncorrelated",
        source = "Section II",
        fault = "varying-scale",
        note = """
                Their covariance is κ4 (n - 1)/n³, with the population's fourth cumulant κ4, which is 0 for a normal population. It \
                is a property of the population, not of sampling: in exponential samples of 4 it is 0.28 σ⁴.""")
class MeanAndDeviationAreUncorrelatedClaim {
    private final Samples normal = Samples.of(4).named("normal population");
    private final Samples exponential = normal.from(new GammaPopulation(2)).named("exponential population");

    private final Check<Samples> uncorrelated = check(
                    "covariance of (mean - μ)² and s², in σ⁴",
                    (Runs runs, Samples samples) -> mean(runs.of(samples).coproducts()))
            .isBetween(-0.02, 0.02)
            .expected(0, theory("κ4 (n - 1)/n³, and κ4 = 0 for a normal population"));

    @Test
    void squared_error_and_variance_are_uncorrelated(Lab lab) {
        lab.figure(() -> {
            Panel panel = Panel.of(
                            "Samples of 4, in ten classes by the error of the mean",
                            "(mean - μ)² / σ²",
                            "mean of s² / σ²")
                    .logX()
                    .horizontalRule("(n - 1)/n", 0.75);
            for (Samples samples : List.of(normal, exponential)) {
                panel = Deciles.of(lab.of(samples)).on(panel, samples.name());
            }
            return Figure.of(
                    "variance against error",
                    "In normal samples s² is on average the same however far the mean is off; in exponential ones it is largest where "
                            + "the mean is worst.",
                    panel);
        });
        lab.assertSupported(uncorrelated, normal);
    }

    @Control("an exponential population, in which the covariance is 6 · 3/4³ = 0.28")
    void of_an_exponential_population_they_are_correlated(Lab lab) {
        lab.assertRefuted(uncorrelated, exponential);
    }
}
