package escape;

import static sticky.claim.VerdictAssert.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import sticky.claim.Claim;
import sticky.claim.Control;
import sticky.claim.Evidence;
import sticky.claim.Finding;
import sticky.claim.Lab;
import sticky.claim.Measurement;
import sticky.ensemble.Experiment;
import sticky.model.DoubleWell;
import sticky.statistics.DecayRates;
import sticky.statistics.Survival;

/** Footnote 10: that the batch size hardly matters holds at and above the crisis only; below it the batch size decides. */
@Claim(
        id = "H3",
        takeaway = "escape",
        sentences = {160, 161, 244},
        finding = Finding.CAVEAT,
        statement =
                "The batch size hardly affects the escape rate, because the noise falls only like the inverse square root of it",
        source =
                "Section The sharpness of the non degenerate minimum and the learning rate mostly affect SGD escape; footnote 10",
        note =
                "It is the distance to the crisis of the noiseless map, not the slow square root: above it, at eta H = 4.1, the elasticity "
                        + "of the rate in B is near 0; below it, at 3.0, it is about -0.8.")
class BatchSizeMattersBelowTheCrisisClaim {
    private static final double W0 = 1.8;
    private static final double ABOVE = 4.1;
    private static final double BELOW = 3.0;
    private static final double[] SHOWN = {ABOVE, 3.36, BELOW};
    private static final double[] B = {10, 22, 50, 112, 250};

    @Test
    @Order(1)
    void belowTheCrisisItMatters(Lab lab, Evidence evidence) {
        evidence.figure(() -> CrisisFigures.batchSizes(new DoubleWell(W0, 1, 2), learningRates(), B, rates(lab)));
        assertThat(elasticity(lab, evidence, BELOW).isBetween(-1.2, -.4)).isSupported();
    }

    @Test
    @Order(2)
    void aboveTheCrisisItHardlyDoes(Lab lab, Evidence evidence) {
        assertThat(elasticity(lab, evidence, ABOVE).isBetween(-.2, .2)).isSupported();
    }

    @Control("eta H = 4.1 instead of 3.0: above the crisis")
    void notAbove(Lab lab, Evidence evidence) {
        assertThat(elasticity(lab, evidence, ABOVE).isBetween(-1.2, -.4)).isRefuted();
    }

    @Control("eta H = 3.0 instead of 4.1: below the crisis")
    void notBelow(Lab lab, Evidence evidence) {
        assertThat(elasticity(lab, evidence, BELOW).isBetween(-.2, .2)).isRefuted();
    }

    private static Measurement elasticity(Lab lab, Evidence evidence, double product) {
        DecayRates rates = new DecayRates(family(lab, product), EscapeRuns.FIGURE_7);
        return evidence.measure(
                "elasticity of the escape rate in B at eta H = " + product,
                rates.elasticity(B, lab.bootstrap("eta H = " + product), lab.alpha()));
    }

    private static Map<String, double[]> rates(Lab lab) {
        Map<String, double[]> rates = new LinkedHashMap<>();
        for (double product : SHOWN) {
            rates.put("ηH = " + product, EscapeRuns.rates(family(lab, product)));
        }
        return rates;
    }

    private static double[] learningRates() {
        return Arrays.stream(SHOWN)
                .map(product -> EscapeRuns.learningRate(W0, product))
                .toArray();
    }

    private static List<Survival> family(Lab lab, double product) {
        Experiment experiment = EscapeRuns.from(W0, 40, 60_000).learningRate(EscapeRuns.learningRate(W0, product));
        return EscapeRuns.family(lab, "eta H = " + product + ", B", B, b -> experiment.batchSize((int) b));
    }
}
