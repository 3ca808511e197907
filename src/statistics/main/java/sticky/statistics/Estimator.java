package sticky.statistics;

import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;

/** A statistic of finished runs that still waits for the level of its interval and for random numbers to resample with. */
@FunctionalInterface
public interface Estimator {

    /**
     * Makes the estimate.
     *
     * @throws IllegalArgumentException if the statistic cannot be taken of these runs; the sentence says why
     */
    Estimate at(Level level);

    /** Whether the number is the same for every draw of the random numbers, to its stated rounding: an identity, not a measurement. */
    default boolean isIdentity() {
        return false;
    }

    /**
     * Returns the same statistic in another unit.
     *
     * @param factor finite and not 0
     */
    default Estimator times(double factor) {
        return mapped(estimate -> estimate.times(factor));
    }

    /** Returns the natural logarithm of a statistic whose interval is positive. */
    default Estimator ln() {
        return mapped(Estimate::ln);
    }

    /** Returns the square root of a statistic whose interval is not negative: of a variance, the standard deviation. */
    default Estimator squareRoot() {
        return mapped(Estimate::squareRoot);
    }

    /**
     * Returns the ratio of this statistic to another, whatever they have in common: both are estimated at alpha / 2, and the interval holds
     * every ratio of two numbers in their intervals (Bonferroni).
     */
    default Estimator over(Estimator divisor) {
        return joined(divisor, Estimate::over);
    }

    /** Returns the difference of this statistic and another, whatever they have in common; see {@link #over}. */
    default Estimator minus(Estimator other) {
        return joined(other, Estimate::minus);
    }

    private Estimator joined(Estimator other, BinaryOperator<Estimate> operation) {
        return level -> {
            Level half = level.withAlpha(level.alpha() / 2);
            Estimate joined = operation.apply(at(half), other.at(half));
            // Where one of them is exact, the other need not have been at half the error rate.
            return joined.level() == 1
                    ? joined
                    : new Estimate(joined.value(), joined.low(), joined.high(), 1 - level.alpha());
        };
    }

    private Estimator mapped(UnaryOperator<Estimate> map) {
        Estimator one = this;
        return new Estimator() {
            @Override
            public Estimate at(Level level) {
                return map.apply(one.at(level));
            }

            @Override
            public boolean isIdentity() {
                return one.isIdentity();
            }
        };
    }
}
