package sticky.report;

import java.math.BigDecimal;
import java.math.MathContext;
import sticky.claim.Bound;
import sticky.claim.Verdict;
import sticky.statistics.Estimate;

/** Numbers as a reader wants them: four significant digits, no more zeros than needed. */
final class Numbers {

    private static final MathContext FOUR_DIGITS = new MathContext(4);

    private Numbers() {}

    /** "0.1127", "1.2e-7", "12350". */
    static String text(double value) {
        if (!Double.isFinite(value)) {
            return Double.toString(value);
        }
        BigDecimal rounded = new BigDecimal(value).round(FOUR_DIGITS).stripTrailingZeros();
        if (rounded.signum() == 0) {
            return "0";
        }
        int exponent = rounded.precision() - rounded.scale() - 1;
        boolean plain = exponent >= -3 && exponent < 7;
        return plain
                ? rounded.toPlainString()
                : rounded.scaleByPowerOfTen(-exponent).toPlainString() + "e" + exponent;
    }

    /** "0.1127 [0.0951, 0.1303]"; a number whose error does not show in four digits stands alone. */
    static String text(Estimate estimate) {
        boolean sharp = text(estimate.low()).equals(text(estimate.high()));
        return sharp ? text(estimate.value()) : text(estimate.value()) + " " + interval(estimate);
    }

    static String interval(Estimate estimate) {
        return "[" + text(estimate.low()) + ", " + text(estimate.high()) + "]";
    }

    /** "≤ 0.004", "≥ 3.5", "0.095 to 0.13", "= 0". */
    static String text(Bound bound) {
        if (bound.low() == null) {
            return "≤ " + text(bound.high());
        }
        if (bound.low().equals(bound.high())) {
            return "= " + text(bound.low());
        }
        return bound.high() == null ? "≥ " + text(bound.low()) : text(bound.low()) + " to " + text(bound.high());
    }

    static String margin(Verdict verdict) {
        return text(verdict.margin());
    }
}
