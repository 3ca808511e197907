package escape;

import static sticky.claim.VerdictAssert.assertThat;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import sticky.claim.Claim;
import sticky.claim.Control;
import sticky.claim.Evidence;
import sticky.claim.Finding;
import sticky.claim.Lab;
import sticky.claim.Measurement;
import sticky.data.PublishedPoints;

/** Figure 7's published points follow from the authors' own data set, to within reading accuracy. */
@Claim(
        id = "H5",
        takeaway = "escape",
        sentences = {156},
        finding = Finding.CONFIRMED,
        statement = "The escape rates of figure 7's panels on sharpness and learning rate, as published",
        source = "Figure 7, left and middle; the authors' data sets",
        note =
                "With the authors' data set of 500 samples every published rate below 0.25 is met to 0.03, bootstrap error included. At the "
                        + "largest w0, where four time points are left to fit, the published rate is lower. Replicates are trajectories on that one "
                        + "data set: the claim is about the published points, not about other data.")
class AuthorsDataSetsReproduceFigure7Claim {
    private static final PublishedPoints SHARPNESS =
            PublishedPoints.read(AuthorsFigure7.FIXTURES.resolve("sharpness.csv"), "w0");
    private static final PublishedPoints LEARNING_RATE =
            PublishedPoints.read(AuthorsFigure7.FIXTURES.resolve("learning-rate.csv"), "eta");

    @Test
    @Order(1)
    void everyRateOfTheSharpnessPanelIsMet(Lab lab, Evidence evidence) {
        evidence.figure(() -> AuthorsFigure7.figure(lab, SHARPNESS, LEARNING_RATE));
        evidence.report(
                "largest difference to a published rate",
                AuthorsFigure7.largest(lab, "w0, eta = 0.01", SHARPNESS, w0 -> AuthorsFigure7.at(w0, .01)));
        assertThat(sharpness(lab, evidence, .01).isBelow(.03)).isSupported();
    }

    @Test
    @Order(2)
    void everyRateOfTheLearningRatePanelIsMet(Lab lab, Evidence evidence) {
        assertThat(learningRate(lab, evidence, 1.8).isBelow(.03)).isSupported();
    }

    @Control("learning rate 0.011 instead of 0.01 in the sharpness panel")
    void notAtAnotherLearningRate(Lab lab, Evidence evidence) {
        assertThat(sharpness(lab, evidence, .011).isBelow(.03)).isRefuted();
    }

    @Control("w0 = 1.85 instead of 1.8 in the learning-rate panel")
    void notAtAnotherSharpness(Lab lab, Evidence evidence) {
        assertThat(learningRate(lab, evidence, 1.85).isBelow(.03)).isRefuted();
    }

    private static Measurement sharpness(Lab lab, Evidence evidence, double eta) {
        return evidence.measure(
                "root mean square difference to the published rates, sharpness",
                AuthorsFigure7.rootMeanSquare(lab, "w0, eta = " + eta, SHARPNESS, w0 -> AuthorsFigure7.at(w0, eta)));
    }

    private static Measurement learningRate(Lab lab, Evidence evidence, double w0) {
        return evidence.measure(
                "root mean square difference to the published rates, learning rate",
                AuthorsFigure7.rootMeanSquare(
                        lab, "eta, w0 = " + w0, LEARNING_RATE, eta -> AuthorsFigure7.at(w0, eta)));
    }
}
