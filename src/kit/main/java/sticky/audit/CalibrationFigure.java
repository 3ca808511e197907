package sticky.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.stat.StatUtils;
import sticky.figure.Figure;
import sticky.figure.Panel;

/**
 * Whether the intervals of all checks are as wide as they say: z-scores over seeds against the normal law, to the extremes, and the spread of
 * each check's.
 */
final class CalibrationFigure {
    private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);
    private static final int MIN_SEEDS = 3;
    private static final int MOST_POINTS = 1500;

    private CalibrationFigure() {}

    /** The sampled numbers of an audit: standardised about their own mean, and about the expected value where that is theory. */
    record Scores(List<double[]> aboutMean, List<double[]> aboutExpected) {
        static Scores of(Audit audit) {
            List<double[]> aboutMean = new ArrayList<>();
            List<double[]> aboutExpected = new ArrayList<>();
            for (AuditRow row : audit.rows()) {
                for (Spread spread : row.spreads()) {
                    if (!spread.isSampled()
                            || !(spread.standardDeviation() > 0)
                            || spread.estimates().size() < MIN_SEEDS) {
                        continue;
                    }
                    double n = spread.estimates().size();
                    // Their own mean is nearer to them than the true one: by sqrt(1 - 1/n).
                    double wider = StrictMath.sqrt(n / (n - 1));
                    double[] scores = Calibration.scores(spread, spread.mean(), row.falsePassRate());
                    aboutMean.add(Arrays.stream(scores).map(z -> z * wider).toArray());
                    if (Calibration.isPredicted(spread)
                            && spread.expected().source().tolerance() == 0) {
                        aboutExpected.add(
                                Calibration.scores(spread, spread.expected().value(), row.falsePassRate()));
                    }
                }
            }
            return new Scores(aboutMean, aboutExpected);
        }

        boolean isEmpty() {
            return aboutMean.stream().allMatch(scores -> scores.length == 0);
        }

        /** "12345 z-scores of 160 numbers: spread 0.93, largest |z| 4.1". */
        String words() {
            double[] all = sorted(aboutMean);
            return String.format(
                    Locale.ROOT,
                    "%d z-scores of %d numbers: standard deviation %.3f, from %.2f to %.2f",
                    all.length,
                    aboutMean.size(),
                    StrictMath.sqrt(StatUtils.variance(all)),
                    all[0],
                    all[all.length - 1]);
        }
    }

    static Figure of(Audit audit, Scores scores) {
        double[] line = {-5, 5};
        Panel quantiles = Panel.of(
                        "z of all checks under " + audit.settings().seeds() + " seeds",
                        "normal quantile",
                        "z = (number − centre) / its SE")
                .xRange(-5, 5)
                .yRange(-5.5, 5.5)
                .theory("standard normal", line, line);
        quantiles = points(quantiles, "about the mean over seeds", scores.aboutMean());
        quantiles = points(quantiles, "about the theory's value", scores.aboutExpected());
        quantiles = quantiles.horizontalRule("the interval misses", 4.89).horizontalRule("", -4.89);
        double[] spreads = scores.aboutMean().stream()
                .filter(one -> one.length > 1)
                .mapToDouble(one -> StrictMath.sqrt(StatUtils.variance(one)))
                .sorted()
                .toArray();
        double[] rank = new double[spreads.length];
        Arrays.setAll(rank, i -> (i + 0.5) / rank.length);
        double[] ends = {0, 1};
        double noise = 2 / StrictMath.sqrt(2.0 * (audit.settings().seeds() - 1));
        Panel widths = Panel.of("Spread of z, a point a number", "share of the numbers", "standard deviation of z")
                .xRange(0, 1)
                .yRange(0, Math.max(1.5, 1.2 * spreads[spreads.length - 1]))
                .band("1 ± 2 standard errors", ends, new double[] {1 - noise, 1 - noise}, new double[] {
                    1 + noise, 1 + noise
                })
                .points("over seeds; exact intervals lie below 1", rank, spreads);
        return Figure.of("calibration", "How wide the intervals are: " + scores.words() + ".", quantiles, widths);
    }

    private static Panel points(Panel panel, String label, List<double[]> scores) {
        double[] all = sorted(scores);
        if (all.length == 0) {
            return panel;
        }
        int[] shown = shown(all.length);
        double[] x = Arrays.stream(shown)
                .mapToDouble(i -> NORMAL.inverseCumulativeProbability((i + 0.5) / all.length))
                .toArray();
        return panel.points(
                label, x, Arrays.stream(shown).mapToDouble(i -> all[i]).toArray());
    }

    /** All of the first and last points, and some in between, where they lie dense. */
    private static int[] shown(int size) {
        int step = Math.max(1, size / MOST_POINTS * 2);
        int tail = MOST_POINTS / 4;
        return IntStream.range(0, size)
                .filter(i -> i < tail || i >= size - tail || i % step == 0)
                .toArray();
    }

    private static double[] sorted(List<double[]> scores) {
        return scores.stream().flatMapToDouble(Arrays::stream).sorted().toArray();
    }
}
