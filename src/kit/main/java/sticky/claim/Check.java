package sticky.claim;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.ToDoubleFunction;
import sticky.statistics.Estimate;

/**
 * A check: a statistic of a study, the bound that its whole interval must clear, and the expected value with its source; each written
 * once. A claim asserts it of one study, its controls refute the same check on others.
 *
 * <pre>check("escape rate", (runs, e) -&gt; decayRate(survival(runs.of(e)), WINDOW, LINEAR))
 *         .over(e -&gt; kernelRate(e), theory("one-step kernel"))
 *         .isBetween(0.97, 1.03)</pre>
 *
 * @param <S> the study
 */
public final class Check<S> {
    private static final AtomicLong BUILT = new AtomicLong();

    private final long order = BUILT.incrementAndGet();
    private final Statistic<S> statistic;
    private final Bound bound;
    private final ToDoubleFunction<S> expected;
    private final Source source;

    private Check(Statistic<S> statistic, Bound bound, ToDoubleFunction<S> expected, Source source) {
        this.statistic = statistic;
        this.bound = bound;
        this.expected = expected;
        this.source = source;
    }

    /**
     * Names a statistic.
     *
     * @param name what is measured, in words; unique within the claim
     */
    public static <S> Statistic<S> check(String name, Recipe<S> recipe) {
        return new Statistic<>(name, recipe, null, null);
    }

    /** A named statistic that waits for its bound. */
    public static final class Statistic<S> {
        private final String name;
        private final Recipe<S> recipe;
        private final ToDoubleFunction<S> theory;
        private final Source source;

        private Statistic(String name, Recipe<S> recipe, ToDoubleFunction<S> theory, Source source) {
            this.name = name;
            this.recipe = recipe;
            this.theory = theory;
            this.source = source;
        }

        /**
         * Divides the statistic by its predicted value, so that 1 is expected. The prediction is made from the claim's study and stays the
         * same in its controls.
         *
         * @param theory the predicted value, finite and not 0
         */
        public Statistic<S> over(ToDoubleFunction<S> theory, Source source) {
            return new Statistic<>(name, recipe, theory, source);
        }

        /** The whole interval is at most {@code high}. */
        public Check<S> isBelow(double high) {
            return within(Bound.below(high));
        }

        /** The whole interval is at least {@code low}. */
        public Check<S> isAbove(double low) {
            return within(Bound.above(low));
        }

        /** The whole interval is between {@code low} and {@code high}. */
        public Check<S> isBetween(double low, double high) {
            return within(Bound.between(low, high));
        }

        /** The whole interval is within {@code tolerance} of {@code value}. */
        public Check<S> isCloseTo(double value, double tolerance) {
            return within(Bound.between(value - tolerance, value + tolerance));
        }

        /** The value is exact, and exactly this one. */
        public Check<S> isExactly(double value) {
            return within(Bound.between(value, value));
        }

        private Check<S> within(Bound bound) {
            return new Check<>(this, bound, theory == null ? null : study -> 1, source);
        }
    }

    /** States the expected value and where it comes from. */
    public Check<S> expected(double value, Source from) {
        return expected(study -> value, from);
    }

    /** States the expected value as a function of the claim's study, computed when it is needed. */
    public Check<S> expected(ToDoubleFunction<S> value, Source from) {
        return new Check<>(statistic, bound, value, from);
    }

    /** Returns what is measured, in words. */
    public String name() {
        return statistic.name;
    }

    /** Returns what the whole interval must clear. */
    public Bound bound() {
        return bound;
    }

    /** How many checks this process has built so far. */
    static long built() {
        return BUILT.get();
    }

    /** Whether it was built when so many were. */
    boolean isAmong(long built) {
        return order <= built;
    }

    /** Returns where the expected value comes from; null if none was stated. */
    Source source() {
        return source;
    }

    Recipe<S> recipe() {
        return statistic.recipe;
    }

    /**
     * What the claim's study predicts.
     *
     * @param divisor what the statistic is divided by; 1 unless it is a ratio to theory
     * @param expected the expected value of the bounded number
     */
    record Prediction(double divisor, double expected) {
        Estimate of(Estimate raw) {
            return divisor == 1 ? raw : raw.times(1 / divisor);
        }
    }

    /**
     * Refuses a check that says nothing.
     *
     * @throws IllegalStateException if it has no expected value, or one that its own bound excludes
     */
    void validate(S study) {
        if (source == null) {
            throw new IllegalStateException("the check \"" + name()
                    + "\" has no expected value: say .expected(value, theory(...)), or whatever its source is");
        }
        double value = expected.applyAsDouble(study);
        if (!bound.contains(value)) {
            throw new IllegalStateException("the check \"" + name() + "\" expects " + value + " (" + source
                    + "), but must be " + bound.words());
        }
    }

    Prediction predict(S study) {
        return new Prediction(
                statistic.theory == null ? 1 : statistic.theory.applyAsDouble(study), expected.applyAsDouble(study));
    }
}
