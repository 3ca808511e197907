package noise;

import static sticky.claim.Check.check;
import static sticky.claim.Source.independent;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import sticky.claim.Check;
import sticky.claim.Claim;
import sticky.claim.Control;
import sticky.claim.Finding;
import sticky.claim.Lab;
import sticky.claim.Recipe;
import sticky.claim.Source;

/** Takeaway 4 beyond the write-up's models: at the truth the proportionality holds for networks nonlinear in their input, smooth or not. */
@Claim(
        id = "N8",
        takeaway = "noise",
        sentences = {201, 202, 206},
        finding = Finding.CAVEAT,
        statement =
                "That covariance and Hessian are proportional plausibly generalises to models nonlinear in the data and not analytic",
        source = "Section on limitations",
        note = """
                It does at the truth, in two lines: there the residual is the label noise alone, so that H = 2 E[grad f grad f^T] and \
                C = (4/B) sigma² E[grad f grad f^T], for any model whose gradient has a finite mean square; checked for two tanh units \
                and, since kinks were the worry, for two ReLU units. It requires label noise of one size for every input. Replicates: \
                batches of raw (x, y).""",
        fault = "weights-off-the-truth")
class BeyondLinearModelsClaim {
    private static final Recipe<NetworkCovariance> DISTANCE = (runs, n) -> n.distance(runs);
    private static final Source C_CODE = independent("simulation in C of as many batches, mean over repetitions");

    private final NetworkCovariance smooth = new NetworkCovariance(
            NetworkCovariance.Units.TANH, 1, 0.7, NetworkCovariance.LabelNoise.CONSTANT, 20, 160_000);
    private final NetworkCovariance withKinks = smooth.of(NetworkCovariance.Units.RELU);

    private final Check<NetworkCovariance> isProportional = check(
                    "|C − (2σ²/B) H| / |(2σ²/B) H|, two tanh units", DISTANCE)
            .isBelow(0.05)
            .expected(0.0059, C_CODE);

    private final Check<NetworkCovariance> isProportionalWithKinks = check(
                    "|C − (2σ²/B) H| / |(2σ²/B) H|, two ReLU units", DISTANCE)
            .isBelow(0.05)
            .expected(0.0051, C_CODE);

    @Test
    @Order(1)
    void at_the_truth_covariance_and_hessian_are_proportional(Lab lab) {
        lab.figure(() -> smooth.figure(lab));
        lab.assertSupported(isProportional, smooth);
    }

    @Test
    @Order(2)
    void with_kinks_they_are_proportional_too(Lab lab) {
        lab.assertSupported(isProportionalWithKinks, withKinks);
    }

    @Control("label noise σ|x| instead of σ, as large on average")
    void not_where_the_noise_depends_on_the_input(Lab lab) {
        lab.assertRefuted(isProportional, smooth.with(NetworkCovariance.LabelNoise.GROWS_WITH_INPUT));
        lab.assertRefuted(isProportionalWithKinks, withKinks.with(NetworkCovariance.LabelNoise.GROWS_WITH_INPUT));
    }
}
