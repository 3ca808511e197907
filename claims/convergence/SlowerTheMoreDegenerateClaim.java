package convergence;

import static sticky.claim.VerdictAssert.assertThat;
import static sticky.ensemble.Start.at;

import org.junit.jupiter.api.Test;
import sticky.claim.Claim;
import sticky.claim.Control;
import sticky.claim.Evidence;
import sticky.claim.Finding;
import sticky.claim.Lab;
import sticky.claim.Measurement;
import sticky.ensemble.Experiment;
import sticky.ensemble.Recorder;
import sticky.ensemble.Run;
import sticky.ensemble.Snapshots;
import sticky.model.Monomial;
import sticky.statistics.Medians;

/** Takeaway 1: after the same number of steps SGD is the farther from a minimum, the more degenerate that is. */
@Claim(
        id = "T1.2",
        takeaway = "convergence",
        sentences = {9, 186},
        finding = Finding.CONFIRMED,
        statement = "SGD approaches a critical point the more slowly, the more degenerate the point is",
        source = "Main takeaways; section Connection between degeneracies and SGD dynamics",
        note =
                "Confirmed for the distance to the minimum and before the noise floor: on Q = w^d from w = 0.8, after 2000 steps, each "
                        + "degree is clearly farther away than the one before. After 50000 steps the order of d = 1 and 2 is reversed.")
class SlowerTheMoreDegenerateClaim {
    private static final Recorder<Snapshots> PATH = Snapshots.logSpaced(60, 2_000);
    private static final Recorder<Snapshots> LONG_PATH = Snapshots.logSpaced(60, 50_000);

    private final Experiment approach =
            Experiment.on(new Monomial(1)).steps(2_000).trajectories(2_000).from(at(.8));

    @Test
    void eachDegreeIsFartherAwayThanTheOneBefore(Lab lab, Evidence evidence) {
        evidence.figure(() -> ConvergencePanels.figure(
                "distance",
                "The median distance to the minimum falls the more slowly, the higher the degree d; for d = 1 noise stops it.",
                degree -> ofDegree(lab, degree).of(PATH),
                1,
                2,
                3,
                4,
                5));
        assertThat(ratio(lab, evidence, 2, ofDegree(lab, 2), 1, ofDegree(lab, 1))
                        .isAbove(3.2))
                .isSupported();
        assertThat(ratio(lab, evidence, 3, ofDegree(lab, 3), 2, ofDegree(lab, 2))
                        .isAbove(2.55))
                .isSupported();
        assertThat(ratio(lab, evidence, 4, ofDegree(lab, 4), 3, ofDegree(lab, 3))
                        .isAbove(1.44))
                .isSupported();
        assertThat(ratio(lab, evidence, 5, ofDegree(lab, 5), 4, ofDegree(lab, 4))
                        .isAbove(1.20))
                .isSupported();
    }

    @Control("T = 50000 instead of 2000: the order of d = 1 and 2 has reversed")
    void notForEver(Lab lab, Evidence evidence) {
        Experiment longer = approach.steps(50_000).record(LONG_PATH);
        Run first = lab.run("d = 1, long", longer);
        Run second = lab.run("d = 2, long", longer.landscape(new Monomial(2)));
        evidence.figure(() -> ConvergencePanels.figure(
                "noise floor",
                "With time d = 2 overtakes d = 1, whose distance is kept up by the noise: the statement holds before the noise floor.",
                degree -> (degree == 1 ? first : second).of(LONG_PATH),
                1,
                2));
        assertThat(ratio(lab, evidence, 2, second, 1, first).isAbove(3.2)).isRefuted();
    }

    @Control("d = 2 again instead of d = 3: the same degree twice")
    void notBetweenTwoRunsOfDegreeTwo(Lab lab, Evidence evidence) {
        assertThat(ratio(lab, evidence, 2, again(lab, 2), 2, ofDegree(lab, 2)).isAbove(2.55))
                .isRefuted();
    }

    @Control("d = 3 again instead of d = 4: the same degree twice")
    void notBetweenTwoRunsOfDegreeThree(Lab lab, Evidence evidence) {
        assertThat(ratio(lab, evidence, 3, again(lab, 3), 3, ofDegree(lab, 3)).isAbove(1.44))
                .isRefuted();
    }

    @Control("d = 4 again instead of d = 5: the same degree twice")
    void notBetweenTwoRunsOfDegreeFour(Lab lab, Evidence evidence) {
        assertThat(ratio(lab, evidence, 4, again(lab, 4), 4, ofDegree(lab, 4)).isAbove(1.20))
                .isRefuted();
    }

    private Run ofDegree(Lab lab, int degree) {
        return lab.run("d = " + degree, approach.landscape(new Monomial(degree)).record(PATH));
    }

    private Run again(Lab lab, int degree) {
        return lab.run("d = " + degree + ", again", approach.landscape(new Monomial(degree)));
    }

    private static Measurement ratio(Lab lab, Evidence evidence, int above, Run farther, int below, Run nearer) {
        String name = "median |w| of d = " + above + " over d = " + below;
        return evidence.measure(
                name, Medians.ratio(farther.distance(), nearer.distance(), lab.bootstrap(name), lab.alpha()));
    }
}
