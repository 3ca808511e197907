package faults;

import java.util.function.UnaryOperator;
import sticky.ensemble.Experiment;
import sticky.model.DoubleWell;
import sticky.model.Landscape;
import sticky.model.Monomial;
import sticky.model.RadialValley;
import sticky.model.Shifted;
import sticky.sgd.GradientSample;

/** Faults of landscapes: each agrees with itself, so that only what it does is wrong. */
public final class LandscapeFaults {
    private LandscapeFaults() {}

    private static Object planted(Object part, UnaryOperator<Landscape> twin) {
        if (part instanceof Experiment experiment) {
            return experiment.landscape(twin.apply(experiment.landscape()));
        }
        if (part instanceof GradientSample sample) {
            return sample.landscape(twin.apply(sample.landscape()));
        }
        return part instanceof Landscape landscape ? twin.apply(landscape) : part;
    }

    private static Object wider(double factor, Object part) {
        return planted(
                part,
                landscape -> landscape instanceof DoubleWell well
                        ? new DoubleWell(factor * well.w0(), well.d1(), well.d2())
                        : landscape);
    }

    /** 1.01 w0. */
    public static final class WiderWell extends Planted {
        public WiderWell() {
            super("well-1-percent-wide", "the minima of a double well, and its barrier, are one per cent too far out");
        }

        @Override
        public Object plant(String name, Object part) {
            return wider(1.01, part);
        }
    }

    /** 1.05 w0, but not in the lower of two wells. */
    public static final class FarWiderWell extends Planted {
        public FarWiderWell() {
            super(
                    "well-5-percent-wide",
                    "the minima of a double well are five per cent too far out; of two wells those of the higher");
        }

        @Override
        public Object plant(String name, Object part) {
            return name.equals("low") ? part : wider(1.05, part);
        }
    }

    /** d1 + 1 and d2 + 1. */
    public static final class HigherOrders extends Planted {
        public HigherOrders() {
            super("well-of-one-order-more", "both zeros of a double well have one order more than it says");
        }

        @Override
        public Object plant(String name, Object part) {
            return planted(
                    part,
                    landscape -> landscape instanceof DoubleWell well
                            ? new DoubleWell(well.w0(), well.d1() + 1, well.d2() + 1)
                            : landscape);
        }
    }

    /** 1.1 d. */
    public static final class HigherDegree extends Planted {
        public HigherDegree() {
            super("degree-10-percent-high", "|w| to the power 1.1 d for w to the power d, where d is 2 or more");
        }

        @Override
        public Object plant(String name, Object part) {
            return planted(
                    part,
                    landscape -> landscape instanceof Monomial monomial && monomial.degree() > 1
                            ? new RealPower(1.1 * monomial.degree())
                            : landscape);
        }
    }

    /** r^4.2 w1^d. */
    public static final class SteeperValley extends Planted {
        public SteeperValley() {
            super("valley-5-percent-steep", "the radial valley has the radius to the power 4.2, not 4");
        }

        @Override
        public Object plant(String name, Object part) {
            return planted(
                    part,
                    landscape -> landscape instanceof RadialValley valley
                            ? new RealValley(4.2, valley.degree())
                            : landscape);
        }
    }

    /** Q - 1.01 a. */
    public static final class Truth extends Planted {
        public Truth() {
            super("truth-1-percent-off", "where the truth is taken off the model, one per cent too much is");
        }

        @Override
        public Object plant(String name, Object part) {
            return planted(
                    part,
                    landscape -> landscape instanceof Shifted shifted
                            ? new Shifted(shifted.original(), 1.01 * shifted.truth())
                            : landscape);
        }
    }
}
