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
import sticky.claim.Runs;

/** Takeaway 4 beyond the write-up's models: at the truth the proportionality holds for a network nonlinear in its input. */
@Claim(
        id = "N8",
        takeaway = "noise",
        sentences = {201, 202, 206},
        finding = Finding.CAVEAT,
        statement = "Proportionality of noise covariance and Hessian requires a model linear in the data",
        source = "Section on limitations; appendix",
        note = """
                It does not: at the truth C = (2 sigma²/B) H for any model, here a network of two tanh units. What it does require is \
                label noise of one size for every input. Replicates: batches of raw (x, y).""",
        fault = "label-noise-that-grows-with-the-input")
class BeyondLinearModelsClaim {
    private final NetworkCovariance network =
            new NetworkCovariance(0.7, NetworkCovariance.LabelNoise.CONSTANT, 20, 80_000);

    private final Check<NetworkCovariance> isProportional = check(
                    "|C − (2σ²/B) H| / |(2σ²/B) H|", (Runs runs, NetworkCovariance n) -> n.distance(runs))
            .isBelow(0.05)
            .expected(
                    0.0059,
                    independent("norm of a Gaussian error matrix with the exact covariance of sampled covariances"));

    @Test
    @Order(1)
    void at_the_truth_covariance_and_hessian_are_proportional(Lab lab) {
        lab.figure(() -> network.figure(lab));
        lab.assertSupported(isProportional, network);
    }

    @Control("label noise σ|x| instead of σ, as large on average")
    void not_where_the_noise_depends_on_the_input(Lab lab) {
        lab.assertRefuted(isProportional, network.with(NetworkCovariance.LabelNoise.GROWS_WITH_INPUT));
    }
}
