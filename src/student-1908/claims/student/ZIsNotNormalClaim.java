package student;

import static sticky.claim.Check.check;
import static sticky.claim.Source.quadrature;
import static sticky.claim.Source.theory;
import static sticky.statistics.Estimators.kolmogorovSmirnov;
import static sticky.statistics.Estimators.share;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.statistics.distribution.NormalDistribution;
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

/** Section V: the normal curve of the same standard deviation is no stand-in for small samples. */
@Claim(
        id = "S3",
        takeaway = "normal",
        finding = Finding.CONFIRMED,
        statement =
                "In samples of 4 z is not normal: its curve is higher in the middle and in the tails than the normal curve of its standard deviation",
        source = "Section V; diagram II",
        fault = "known-deviation",
        note = """
                The distribution functions differ by 9 %, and z is beyond three standard deviations five times as often as the normal \
                curve has it. In samples of 30 the difference is below 1 %.""")
class ZIsNotNormalClaim {
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
    private static final double FAR = 3;

    private final Samples four = Samples.of(4);
    private final Samples thirty = Samples.of(30);

    private final Check<Samples> isNotNormal = check(
                    "KS distance of z to the normal curve of its standard deviation",
                    (Runs runs, Samples samples) ->
                            kolmogorovSmirnov(standardised(runs.of(samples)), NORMAL::cumulativeProbability))
            .isAbove(0.05)
            .expected(
                    samples -> new Curve(samples.n()).distanceToNormal(),
                    quadrature("largest difference of the distribution functions"));

    private final Check<Samples> hasHeavyTails = check(
                    "share of |z| beyond three of its standard deviations", (Runs runs, Samples samples) -> {
                        double[] z = standardised(runs.of(samples));
                        return share(beyond(z, FAR), z.length);
                    })
            .isAbove(0.008)
            .expected(
                    samples -> new Curve(samples.n()).tails(FAR),
                    theory("Student's curve; the normal one has a third of the bound, 0.0027"));

    @Test
    @Order(1)
    void z_is_not_normal(Lab lab) {
        lab.figure(() -> {
            double[] x = new double[121];
            Arrays.setAll(x, i -> 0.05 * i);
            Panel panel = Panel.of("Tails of z", "k", "share of |z| beyond k standard deviations")
                    .logY()
                    .yRange(1e-4, 1);
            for (Samples samples : List.of(four, thirty)) {
                double[] z = standardised(lab.of(samples));
                panel = panel.line(samples.name(), x, each(x, k -> (double) beyond(z, k) / z.length))
                        .theory(samples == four ? "Student's curves" : "", x, each(x, new Curve(samples.n())::tails));
            }
            panel = panel.line("normal curve", x, each(x, k -> 2 * NORMAL.cumulativeProbability(-k)));
            return Figure.of(
                    "tails",
                    "In samples of 4 large z are far more frequent than by the normal curve; in samples of 30 nearly as rare.",
                    panel);
        });
        lab.assertSupported(isNotNormal, four);
    }

    @Test
    @Order(2)
    void large_z_are_more_frequent_than_by_the_normal_curve(Lab lab) {
        lab.assertSupported(hasHeavyTails, four);
    }

    @Control("n = 30 instead of 4")
    void in_samples_of_thirty_z_is_nearly_normal(Lab lab) {
        lab.assertRefuted(isNotNormal, thirty);
        lab.assertRefuted(hasHeavyTails, thirty);
    }

    /** z in units of its own standard deviation. */
    private static double[] standardised(Drawn drawn) {
        return drawn.z(1 / new Curve(drawn.n()).deviation());
    }

    private static long beyond(double[] z, double k) {
        return Arrays.stream(z).filter(x -> Math.abs(x) > k).count();
    }

    private static double[] each(double[] x, DoubleUnaryOperator of) {
        return Arrays.stream(x).map(of).toArray();
    }
}
