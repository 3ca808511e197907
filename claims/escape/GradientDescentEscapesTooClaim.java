package escape;

import static sticky.claim.Check.check;
import static sticky.claim.Source.independent;
import static sticky.claim.Source.quadrature;
import static sticky.ensemble.Start.uniform;
import static sticky.statistics.Estimators.number;
import static sticky.statistics.Estimators.ratioOfRates;
import static sticky.statistics.Estimators.share;

import java.util.Arrays;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import sticky.claim.Check;
import sticky.claim.Claim;
import sticky.claim.Control;
import sticky.claim.Finding;
import sticky.claim.Lab;
import sticky.claim.Runs;
import sticky.claim.Source;
import sticky.ensemble.Experiment;
import sticky.ensemble.Run;
import sticky.model.DoubleWell;
import sticky.observables.Basin;
import sticky.observables.ExitTimes;
import sticky.stability.BoundaryCrisis;
import sticky.statistics.FitWindow;

/** Footnote 8's mechanism: at figure 1's learning rate no rare batch is needed, gradient descent leaves as well. */
@Claim(
        id = "E3",
        takeaway = "escape",
        sentences = {239, 240},
        finding = Finding.CONTRADICTED,
        statement = "At figure 1's settings it takes a rare batch to carry a trajectory over the barrier",
        source = "Section SGD can cross a potential barrier from a sharp minimum; footnote 8",
        note = """
                At figure 1 no batch is needed at all: at its eta H = 3.359 gradient descent without noise leaves the basin from all of 4000 starts, since that is past the boundary crisis of its map at eta H = 3.3504. Noise makes the escape about five times faster, so it decides how fast and not whether. Below eta H = 2 footnote 8 is right.""",
        authors = """
                The footnote says that the numbers are compatible with this mechanism, not that it is the only one; and four fifths of the measured rate do need the noise of batches.""",
        changeOurMind = """
                A run of plain gradient descent at eta = 0.01, w0 = 1.8 from beside the regular minimum that is still in its basin after 1000 steps.""",
        fault = "well-1-percent-wide")
class GradientDescentEscapesTooClaim {
    private static final DoubleWell WELL = new DoubleWell(1.8, 1, 2);
    private static final FitWindow DECAY = FitWindow.of(3, 25);
    private static final double NEAR = 0.01;
    private static final Source C = independent("iteration of the map in C from 1e6 starts");

    private final Experiment figure1 = Experiment.on(WELL)
            .steps(50)
            .trajectories(40_000)
            .from(uniform(-3.6, 3.6))
            .named("SGD");
    private final Experiment descent = Experiment.on(WELL)
            .gradientDescent()
            .steps(1_000)
            .trajectories(4_000)
            .from(uniform(-1.9, -1.7));
    private final Experiment atFigure1 =
            descent.learningRate(figure1.rule().learningRate()).named("descent, figure 1");
    private final Experiment below = at(3.25);

    private record Pair(Experiment sgd, Experiment descent) {}

    private final Check<DoubleWell> crisis = check(
                    "η H at the boundary crisis",
                    (Runs runs, DoubleWell well) -> number(new BoundaryCrisis(well).criticalSharpness()))
            .isBetween(3.3503, 3.3505)
            .expected(3.3504, quadrature("the map's second image of its turning point, solved in C and NumPy"));

    private final Check<Experiment> figure1Empties = check(
                    "share that gradient descent takes out of the basin within 1000 steps, at figure 1's learning rate",
                    (Runs runs, Experiment e) -> ExitTimes.shareLeft(runs.of(ExitTimes.watched(e))))
            .isAbove(0.99)
            .expected(1, C);

    private final Check<Experiment> noneLeaves = check(
                    "share that gradient descent takes out of the basin within 1000 steps, η H = 3.25",
                    (Runs runs, Experiment e) -> ExitTimes.shareLeft(runs.of(ExitTimes.watched(e))))
            .isBelow(0.01)
            .expected(0, C);

    private final Check<Experiment> awayFromTheMinimum = check(
                    "gradient descent: share in the basin, more than 0.01 from −w₀", (Runs runs, Experiment e) -> {
                        Run run = runs.of(ExitTimes.watched(e));
                        DoubleWell well = Basin.well(e.landscape());
                        long away = Arrays.stream(run.end(0))
                                .filter(w -> w < well.barrier() && Math.abs(w + well.w0()) > NEAR)
                                .count();
                        return share(away, run.trajectories());
                    })
            .isAbove(0.95)
            .expected(0.9836, C);

    private final Check<Pair> faster = check(
                    "escape rate over gradient descent's",
                    (Runs runs, Pair pair) -> ratioOfRates(
                            EscapeRuns.survival(runs, pair.sgd), EscapeRuns.survival(runs, pair.descent), DECAY))
            .isBetween(3.7, 6)
            .expected(
                    4.7,
                    independent("simulation of 10000 trajectories in C and NumPy, 4.7 sd 0.24 (of ln) over seeds"));

    @Test
    @Order(1)
    void the_crisis_is_just_below_figure_1(Lab lab) {
        lab.figure(() -> OrbitDiagram.of(new BoundaryCrisis(WELL), lab, ExitTimes.watched(descent)));
        lab.assertSupported(crisis, WELL);
        lab.report("η H of figure 1", () -> number(figure1.rule().learningRate() * sharpness(figure1), 1e-12));
    }

    @Test
    @Order(2)
    void at_figure_1s_learning_rate_descent_empties_the_basin(Lab lab) {
        lab.assertSupported(figure1Empties, atFigure1);
    }

    @Test
    @Order(3)
    void below_it_orbits_leave_the_minimum_and_stay_in_the_basin(Lab lab) {
        lab.assertSupported(noneLeaves, below);
        lab.assertSupported(awayFromTheMinimum, below);
    }

    @Test
    @Order(4)
    void noise_makes_it_faster(Lab lab) {
        lab.assertSupported(faster, pair(figure1));
    }

    @Control("orders 1, 3 instead of 1, 2")
    void another_well_has_another_crisis(Lab lab) {
        lab.assertRefuted(crisis, new DoubleWell(1.8, 1, 3));
    }

    @Control("η H = 3.34 instead of 3.359")
    void just_below_the_crisis_no_orbit_leaves(Lab lab) {
        lab.assertRefuted(figure1Empties, at(3.34));
    }

    @Control("η H = 3.5 instead of 3.25")
    void above_the_crisis_no_orbit_stays(Lab lab) {
        lab.assertRefuted(noneLeaves, at(3.5));
    }

    @Control("η H = 1.9 instead of 3.25")
    void where_the_minimum_is_stable_descent_converges(Lab lab) {
        lab.assertRefuted(awayFromTheMinimum, at(1.9));
    }

    @Control("batch size 1000 instead of 20")
    void weak_noise_adds_less(Lab lab) {
        lab.assertRefuted(faster, pair(figure1.batchSize(1_000).named("SGD, B = 1000")));
    }

    private Experiment at(double etaH) {
        return descent.learningRate(etaH / sharpness(descent)).named("descent, eta H = " + etaH);
    }

    private Pair pair(Experiment sgd) {
        return new Pair(sgd, figure1.gradientDescent().named("gradient descent"));
    }

    private static double sharpness(Experiment experiment) {
        return new BoundaryCrisis(Basin.well(experiment.landscape())).sharpness();
    }
}
