package student;

import static sticky.claim.Check.check;
import static sticky.claim.Source.theory;
import static sticky.statistics.Estimators.kolmogorovSmirnov;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import sticky.claim.Check;
import sticky.claim.Claim;
import sticky.claim.Control;
import sticky.claim.Finding;
import sticky.claim.Lab;
import sticky.claim.Runs;
import sticky.figure.Figure;
import sticky.figure.Panel;

/** Sections III and VI: the curve of z for samples of four, which Student tried on 750 samples. */
@Claim(
        id = "S2",
        takeaway = "curve",
        finding = Finding.CONFIRMED,
        statement =
                "In samples of 4 z = (mean - μ)/s has a density proportional to (1 + z²)⁻²: z √3 is Student's t with 3 degrees of freedom",
        source = "Sections III and VI",
        fault = "n-1",
        note = """
                Student's s divides by n, so that z √(n - 1) is what is called Student's t today. With 100000 samples its \
                distribution function is known to 1 %; his 750 would settle it to 10 % at our level.""")
class ZFollowsStudentsCurveClaim {
    private static final Curve OF_FOUR = new Curve(4);
    private static final int HIS_SAMPLES = 750;
    private static final double END = 4;

    private final Samples four = Samples.of(4);

    private final Check<Samples> followsTheCurve = check(
                    "KS distance of z to Student's curve for n = 4",
                    (Runs runs, Samples samples) ->
                            kolmogorovSmirnov(runs.of(samples).z(1), OF_FOUR::below))
            .isBelow(0.02)
            .expected(0, theory("Student's t with 3 degrees of freedom"));

    @Test
    void z_follows_the_curve_for_samples_of_four(Lab lab) {
        lab.figure(() -> {
            double[] z = lab.of(four).z(1);
            return Figure.of(
                    "z",
                    "The curve of z, with as many samples as Student drew and with ours; the normal curve has the same standard deviation.",
                    panel(Math.min(HIS_SAMPLES, z.length), z, 32),
                    panel(z.length, z, 80));
        });
        lab.assertSupported(followsTheCurve, four);
    }

    @Control("n = 5: one observation more in a sample")
    void of_samples_of_five_it_does_not(Lab lab) {
        lab.assertRefuted(followsTheCurve, four.n(5).named("n = 5"));
    }

    private static Panel panel(int samples, double[] z, int bins) {
        double[] x = new double[161];
        Arrays.setAll(x, i -> -END + 2 * END * i / (x.length - 1));
        return Panel.of(samples + " samples of 4", "z = (mean - μ)/s", "density")
                .histogram("drawn", Arrays.copyOf(z, samples), -END, END, bins)
                .theory(
                        "Student's curve",
                        x,
                        Arrays.stream(x).map(OF_FOUR::density).toArray())
                .line(
                        "normal curve",
                        x,
                        Arrays.stream(x)
                                .map(v -> Math.exp(-v * v / 2) / Math.sqrt(2 * Math.PI))
                                .toArray())
                .yRange(0, 0.75);
    }
}
