package directions;

import static sticky.claim.Check.check;
import static sticky.claim.Source.theory;
import static sticky.statistics.Estimators.number;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import sticky.claim.Check;
import sticky.claim.Claim;
import sticky.claim.Control;
import sticky.claim.Finding;
import sticky.claim.Lab;
import sticky.claim.Runs;
import sticky.figure.Figure;
import sticky.figure.Panel;
import sticky.model.Landscape;
import sticky.model.RadialValley;
import sticky.model.Shifted;
import sticky.observables.LossShape;

/** Takeaway 2, the mechanism in two steps: the loss is a parabola across the line, and beside the line its gradient pushes toward O. */
@Claim(
        id = "T2.6",
        takeaway = "directions",
        sentences = {101, 105, 108},
        finding = Finding.CONFIRMED,
        statement =
                "Away from O the loss is a parabola across the line, whose points have no gradient; beside the line the gradient "
                        + "pushes along it toward O",
        source = "Section SGD converges toward the most degenerate point along a degenerate line",
        note = """
                Exactly, with d = 1: the loss grows like the square of the distance to the line at any |w2| > 0, and like its tenth power \
                through O. On the line both components of the gradient are 0. Beside it d ln l/d ln |w2| = 8 w2^2/(w1^2 + w2^2) > 0, so that \
                descent always lowers |w2|. A truth that the line does not represent undoes the second and the third.""",
        fault = "valley-5-percent-steep")
class BesideTheLineClaim {
    private static final RadialValley VALLEY = new RadialValley(1);
    private static final double W2 = 1.2;
    private static final double FARTHEST = 0.1;
    private static final double TRUTH = 0.5;
    private static final double[] DISTANCES = {0.001, 0.002, 0.005, 0.01, 0.02};
    private static final double[] ALONG = {-4, -2, -1, -0.5, 0.5, 1, 2, 4};

    /** @param w2 where the loss is taken across the line */
    private record Section(Landscape landscape, double w2) {}

    /** @param w1 the distance to the line */
    private record Line(Landscape landscape, double w1) {}

    private final Check<Section> isAParabola = check(
                    "exponent of the loss in the distance to L, at w2 = 1.2",
                    (Runs runs, Section of) -> number(LossShape.exponentAcross(of.landscape, of.w2, DISTANCES), 1e-6))
            .isBetween(1.995, 2.005)
            .expected(2, theory("l = w2^8 w1^2 to leading order in w1"));

    private final Check<Line> hasNoGradientOnIt = check(
                    "largest component of the loss's gradient on L, |w2| up to 4",
                    (Runs runs, Line of) -> number(LossShape.largestGradient(of.landscape, of.w1, ALONG), 1e-12))
            .isBelow(1e-9)
            .expected(0, theory("grad l = 2 Q grad Q, and Q = 0 on L"));

    private final Check<Line> pushesTowardO = check(
                    "least d ln l/d ln |w2| beside L, at w1 = 0.1",
                    (Runs runs, Line of) -> number(LossShape.leastGrowthAlong(of.landscape, of.w1, ALONG), 1e-9))
            .over(of -> 8 * 0.25 / (of.w1 * of.w1 + 0.25), theory("8 w2^2/(w1^2 + w2^2) at the least |w2|, 0.5"))
            .isBetween(0.999, 1.001);

    @Test
    @Order(1)
    void across_the_line_the_loss_is_a_parabola(Lab lab) {
        lab.figure(BesideTheLineClaim::picture);
        lab.assertSupported(isAParabola, new Section(VALLEY, W2));
    }

    @Test
    @Order(2)
    void on_the_line_there_is_no_gradient(Lab lab) {
        lab.assertSupported(hasNoGradientOnIt, new Line(VALLEY, 0));
    }

    @Test
    @Order(3)
    void beside_the_line_the_gradient_pushes_toward_O(Lab lab) {
        lab.assertSupported(pushesTowardO, new Line(VALLEY, FARTHEST));
    }

    @Control("w2 = 0 instead of 1.2: through O")
    void through_O_the_loss_grows_like_the_tenth_power(Lab lab) {
        lab.assertRefuted(isAParabola, new Section(VALLEY, 0));
    }

    @Control("d = 2 instead of 1: the line is degenerate across as well")
    void across_a_degenerate_line_it_grows_like_the_fourth_power(Lab lab) {
        lab.assertRefuted(isAParabola, new Section(new RadialValley(2), W2));
    }

    @Control("truth 0.5 instead of 0: the line does not represent it")
    void around_another_truth_the_line_has_a_gradient_and_its_push_is_outward(Lab lab) {
        Landscape elsewhere = new Shifted(VALLEY, TRUTH);
        lab.assertRefuted(hasNoGradientOnIt, new Line(elsewhere, 0));
        lab.assertRefuted(pushesTowardO, new Line(elsewhere, FARTHEST));
    }

    private static Figure picture() {
        double[] w1 = DoubleStream.iterate(0.001, at -> at * 1.2).limit(28).toArray();
        double[] w2 = DoubleStream.iterate(0.1, at -> at + 0.05).limit(29).toArray();
        Panel across = Panel.of("Loss across the line", "distance w₁ from L", "loss l")
                .logX()
                .logY();
        for (double at : new double[] {1.2, 0.6, 0}) {
            across = across.line(
                    at == 0 ? "through O" : "w₂ = " + at,
                    w1,
                    Arrays.stream(w1)
                            .map(x -> VALLEY.potential(new double[] {x, at}))
                            .toArray());
        }
        return Figure.of(
                "beside the line",
                "Across the line the loss is a parabola, through O a tenth power; beside the line descent pushes toward O.",
                across,
                Panel.of("Push along the line, w₁ = 0.1", "w₂", "−∂l/∂w₂")
                        .line("truth 0", w2, push(VALLEY, w2))
                        .line("truth 0.5", w2, push(new Shifted(VALLEY, TRUTH), w2))
                        .horizontalRule("none", 0));
    }

    private static double[] push(Landscape landscape, double[] w2) {
        return Arrays.stream(w2)
                .map(at -> -landscape.potentialGradient(new double[] {FARTHEST, at})[1])
                .toArray();
    }
}
