package sticky.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import sticky.ensemble.Experiment;
import sticky.ensemble.Run;
import sticky.ensemble.Start;
import sticky.model.Monomial;

class LabTest {
    private static final Experiment EXPERIMENT =
            Experiment.on(new Monomial(1)).steps(5).trajectories(10).from(Start.uniform(-1, 1));

    @Claim(id = "A", takeaway = "noise", statement = "s", source = "w", finding = Finding.CONFIRMED)
    private static class A {}

    @Claim(id = "B", takeaway = "noise", statement = "s", source = "w", finding = Finding.CONFIRMED)
    private static class B {}

    @Test
    void theSameExperimentUnderTheSameNameRunsOnce() {
        Lab lab = lab(A.class, 1, 1);
        assertThat(lab.run("x", EXPERIMENT)).isSameAs(lab.run("x", EXPERIMENT.learningRate(.01)));
        assertThat(lab.experiments()).containsOnlyKeys("x");
    }

    @Test
    void differentNamesAreIndependentAndTheSameNameMeansCommonRandomNumbers() {
        Lab lab = lab(A.class, 1, 1);
        Run run = lab.run("x", EXPERIMENT);
        Run sameName = lab.run("x", EXPERIMENT.learningRate(.02));

        assertThat(sameName.start(0)).isEqualTo(run.start(0));
        assertThat(lab.run("y", EXPERIMENT).start(0)).isNotEqualTo(run.start(0));
        assertThat(lab.experiments()).containsOnlyKeys("x", "x #2", "y");
    }

    @Test
    void rootSeedAndClaimChangeEveryNumber() {
        double[] starts = lab(A.class, 1, 1).run("x", EXPERIMENT).start(0);

        assertThat(lab(A.class, 1, 1).run("x", EXPERIMENT).start(0)).isEqualTo(starts);
        assertThat(lab(A.class, 2, 1).run("x", EXPERIMENT).start(0)).isNotEqualTo(starts);
        assertThat(lab(B.class, 1, 1).run("x", EXPERIMENT).start(0)).isNotEqualTo(starts);
    }

    @Test
    void theScaleMultipliesTheNumberOfTrajectories() {
        Lab lab = lab(A.class, 1, 2.5);
        assertThat(lab.run("x", EXPERIMENT).trajectories()).isEqualTo(25);
        assertThat(lab.scaled(100)).isEqualTo(250);
        assertThat(lab.experiments().get("x").trajectories()).isEqualTo(25);
    }

    @Test
    void aMeasuredExperimentIsRecordedOnceHoweverOftenItIsMeasured() {
        Lab lab = lab(A.class, 1, 1);
        lab.record("batches", Map.of("batchSize", 20), 100, 1, 0);
        lab.record("batches", Map.of("batchSize", 20), 100, 1, 0);
        lab.record("batches", Map.of("batchSize", 30), 100, 1, 0);
        assertThat(lab.experiments()).containsOnlyKeys("batches", "batches #2");
    }

    @Test
    void whatSeveralTestsLookAtIsMadeOnce() {
        Lab lab = lab(A.class, 1, 1);
        double[] samples = lab.once("samples", () -> new double[] {1});
        double[] again = lab.once("samples", () -> new double[] {2});
        double[] others = lab.once("others", () -> new double[] {3});
        assertThat(again).isSameAs(samples);
        assertThat(others).containsExactly(3);
    }

    private Lab lab(Class<?> type, long seed, double scale) {
        Claim claim = type.getAnnotation(Claim.class);
        return new Lab(
                claim,
                new Settings(seed, 1, scale),
                new Progress(claim.id(), System.out, LiveLine.NONE),
                (name, run) -> {},
                Study.Replacement.NONE);
    }
}
