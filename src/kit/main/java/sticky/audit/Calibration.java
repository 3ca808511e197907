package sticky.audit;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.TDistribution;
import sticky.claim.Source;
import sticky.statistics.ErrorRate;

/**
 * Whether a check's intervals are as wide as they say, and whether its number is the expected one.
 *
 * <p>The z-score of a number under a seed is its distance to a value over the standard error that its interval claims on that side: the reach
 * over z(alpha), so that the interval misses the value exactly if |z| &gt; z(alpha). Exact intervals of shares, quantiles and distances reach
 * farther than a normal number's, so that theirs are smaller.
 */
final class Calibration {
    /** Standard errors of the mean over seeds by which it may differ from the expected value. */
    private static final double MOST = 5;

    private static final int MIN_SEEDS = 10;

    /** What an O(1) number may be off by rounding. */
    private static final double ROUNDING = 1e-12;

    /** A deterministic number beside an expected value that is stated to three digits. */
    private static final double STATED_DIGITS = 5e-3;

    private Calibration() {}

    /**
     * The z-scores of a check's estimates about a value, {@code double[seed]}; a seed whose interval has no width is left out.
     *
     * @param alpha error rate of the intervals
     */
    static double[] scores(Spread spread, double value, double alpha) {
        double z = ErrorRate.z(alpha);
        return spread.estimates().stream()
                .filter(e -> e.high() > e.value() && e.low() < e.value())
                .mapToDouble(e -> e.value() > value
                        ? (e.value() - value) / (e.value() - e.low()) * z
                        : (e.value() - value) / (e.high() - e.value()) * z)
                .toArray();
    }

    /** Whether the check states what the mean over seeds must be: by theory or quadrature, for a number of the claim's own. */
    static boolean isPredicted(Spread spread) {
        Source.Kind kind = spread.expected().source().kind();
        return spread.control().isEmpty() && (kind == Source.Kind.THEORY || kind == Source.Kind.QUADRATURE);
    }

    /**
     * How far the mean over seeds may be from the expected value: five standard errors of that mean, by Student's law for the number of seeds,
     * and what the source says that it may be off; for a number that does not vary, what its interval says, and the digits to which
     * the expected value is stated.
     */
    static double allowed(Spread spread) {
        double expected = Math.abs(spread.expected().value());
        double tolerance = spread.expected().source().tolerance() * (expected == 0 ? 1 : expected) + ROUNDING;
        int seeds = spread.estimates().size();
        double deviation = spread.standardDeviation();
        if (!(deviation > 0)) {
            double reach = spread.estimates().stream()
                    .mapToDouble(e -> Math.max(e.high() - e.value(), e.value() - e.low()))
                    .max()
                    .orElseThrow();
            return tolerance + reach + Math.min(lastDigit(expected), STATED_DIGITS * expected);
        }
        double t = -new TDistribution(null, seeds - 1).inverseCumulativeProbability(tail());
        return tolerance + t * deviation / StrictMath.sqrt(seeds);
    }

    /** Half a unit of the last decimal of a number as it is written: 0.05 for 2.8, 5e-5 for 0.1168. */
    private static double lastDigit(double stated) {
        return 0.5 * BigDecimal.valueOf(stated).ulp().doubleValue();
    }

    private static double tail() {
        return new NormalDistribution(null, 0, 1).cumulativeProbability(-MOST);
    }

    /** A sentence for each check whose mean over seeds is not what theory or quadrature expects. */
    static List<String> problems(AuditRow row) {
        return row.spreads().stream()
                .filter(Calibration::isPredicted)
                .map(spread -> problem(row, spread))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<String> problem(AuditRow row, Spread spread) {
        boolean varies = spread.standardDeviation() > 0;
        if (varies && spread.estimates().size() < MIN_SEEDS) {
            return Optional.empty(); // so few seeds do not know their own spread
        }
        double off = spread.mean() - spread.expected().value();
        double allowed = allowed(spread);
        return Math.abs(off) <= allowed
                ? Optional.empty()
                : Optional.of(String.format(
                        Locale.ROOT,
                        "\"%s\" of %s is %.6g on average, but %.6g is expected (%s): they differ by %.2g, at most %.2g is allowed",
                        spread.name(),
                        row.id(),
                        spread.mean(),
                        spread.expected().value(),
                        spread.expected().source(),
                        off,
                        allowed));
    }
}
