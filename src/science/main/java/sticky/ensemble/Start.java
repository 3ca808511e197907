package sticky.ensemble;

import java.util.Arrays;
import org.apache.commons.rng.core.source64.XoShiRo256PlusPlus;

/** The law of one coordinate of the starting point; coordinates are independent. */
public sealed interface Start {

    /** The coordinate of trajectory {@code trajectory}, drawn from its own stream. */
    double draw(XoShiRo256PlusPlus stream, long trajectory);

    /** Whether trajectories can differ in it by chance. */
    default boolean isRandom() {
        return true;
    }

    /** Uniform on [low, high). */
    static Start uniform(double low, double high) {
        return new Uniform(low, high);
    }

    /** Of either sign with equal probability, the modulus uniform on [low, high). */
    static Start uniformModulus(double low, double high) {
        return new UniformModulus(low, high);
    }

    /** The same for every trajectory. */
    static Start at(double value) {
        return new At(value);
    }

    /** A given value for each trajectory. */
    static Start given(double... values) {
        return new Given(values);
    }

    /**
     * Any law on the line, given by its quantiles at the probabilities (i + 1/2)/m; linear between them, with nothing beyond the outermost.
     *
     * @param values at least two, ascending
     */
    static Start quantiles(double... values) {
        return new Quantiles(values);
    }

    private static void range(String name, double low, double high) {
        if (!(Double.isFinite(low) && Double.isFinite(high) && low <= high)) {
            throw new IllegalArgumentException(name + " start [" + low + ", " + high + ") is not a finite range");
        }
    }

    /** See {@link Start#uniform}. */
    record Uniform(double low, double high) implements Start {
        public Uniform {
            range("uniform", low, high);
        }

        @Override
        public double draw(XoShiRo256PlusPlus stream, long trajectory) {
            return low + (high - low) * stream.nextDouble();
        }

        @Override
        public String toString() {
            return "U[" + low + ", " + high + "]";
        }
    }

    /** See {@link Start#uniformModulus}. */
    record UniformModulus(double low, double high) implements Start {
        public UniformModulus {
            range("uniform-modulus", low, high);
            if (!(low >= 0)) {
                throw new IllegalArgumentException("modulus " + low + " is out of range [0, infinity)");
            }
        }

        @Override
        public double draw(XoShiRo256PlusPlus stream, long trajectory) {
            double modulus = low + (high - low) * stream.nextDouble();
            return stream.nextBoolean() ? modulus : -modulus;
        }

        @Override
        public String toString() {
            return "+-U[" + low + ", " + high + "]";
        }
    }

    /** See {@link Start#at}. */
    record At(double value) implements Start {
        public At {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("start " + value + " is not finite");
            }
        }

        @Override
        public boolean isRandom() {
            return false;
        }

        @Override
        public double draw(XoShiRo256PlusPlus stream, long trajectory) {
            return value;
        }

        @Override
        public String toString() {
            return Double.toString(value);
        }
    }

    /** See {@link Start#given}. */
    record Given(double[] values) implements Start {
        public Given {
            for (int i = 0; i < values.length; i++) {
                if (!Double.isFinite(values[i])) {
                    throw new IllegalArgumentException("start of trajectory " + i + " is not finite: " + values[i]);
                }
            }
            values = values.clone();
        }

        @Override
        public boolean isRandom() {
            return false;
        }

        @Override
        public double draw(XoShiRo256PlusPlus stream, long trajectory) {
            if (trajectory >= values.length) {
                throw new IllegalArgumentException(
                        "trajectory " + trajectory + " has no start; there are " + values.length);
            }
            return values[(int) trajectory];
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Given that && Arrays.equals(values, that.values);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(values);
        }

        @Override
        public String toString() {
            return values.length + " given values";
        }
    }

    /** See {@link Start#quantiles}. */
    record Quantiles(double[] values) implements Start {
        public Quantiles {
            if (values.length < 2) {
                throw new IllegalArgumentException(
                        "number of quantiles " + values.length + " is out of range [2, 2^31)");
            }
            for (int i = 0; i < values.length; i++) {
                if (!Double.isFinite(values[i]) || i > 0 && values[i] < values[i - 1]) {
                    throw new IllegalArgumentException(
                            "quantile " + i + " of a start is not finite or not ascending: " + values[i]);
                }
            }
            values = values.clone();
        }

        @Override
        public double draw(XoShiRo256PlusPlus stream, long trajectory) {
            double place = stream.nextDouble() * (values.length - 1);
            int below = (int) place;
            return values[below] + (place - below) * (values[below + 1] - values[below]);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Quantiles that && Arrays.equals(values, that.values);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(values);
        }

        @Override
        public String toString() {
            return "law with median " + values[values.length / 2] + " in [" + values[0] + ", "
                    + values[values.length - 1] + "]";
        }
    }
}
