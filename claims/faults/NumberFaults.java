package faults;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Faults of the numbers that a study is made of, by the name of the component that holds them. */
public final class NumberFaults {
    private NumberFaults() {}

    /** One number of a study, known by the name of its component, times a factor. */
    private abstract static class Multiplied extends Planted {
        private final String name;
        private final double factor;

        Multiplied(String id, String what, String name, double factor) {
            super(id, what);
            this.name = name;
            this.factor = factor;
        }

        @Override
        public Object plant(String component, Object part) {
            if (!component.equals(name)) {
                return part;
            }
            if (part instanceof Integer whole) {
                return (int) Math.round(factor * whole);
            }
            return part instanceof Double number ? (Object) (factor * number) : part;
        }
    }

    /** 2 n. */
    public static final class CountedTwice extends Multiplied {
        public CountedTwice() {
            super(
                    "samples-counted-twice",
                    "the likelihood has every sample twice, exp(−n Q²) for exp(−n Q²/2)",
                    "samples",
                    2);
        }
    }

    /** gamma/4. */
    public static final class Localisation extends Planted {
        private static final double LEAST = 1;

        public Localisation() {
            super(
                    "localisation-a-quarter",
                    "chains are held to the point a quarter as strongly, but not less than with 1");
        }

        @Override
        public Object plant(String name, Object part) {
            return name.equals("localisation") && part instanceof Double gamma
                    ? (Object) Math.max(LEAST, gamma / 4)
                    : part;
        }
    }

    /** 1.01 w1. */
    public static final class Point extends Multiplied {
        public Point() {
            super("point-1-percent-off", "the first coordinate of a point is one per cent too large", "w1", 1.01);
        }
    }

    /** A box around part of L that reaches O. */
    public static final class Box extends Multiplied {
        public Box() {
            super(
                    "box-reaches-the-origin",
                    "the lower edges of a box are at 0, so that one around L has O in it",
                    "low",
                    0);
        }
    }

    /** The other sign. */
    public static final class Sign extends Planted {
        public Sign() {
            super("sign-of-the-labels", "labels have the wrong sign, and with them m_xy");
        }

        @Override
        public Object plant(String name, Object part) {
            if (!(name.equals("sign") && part instanceof Enum<?> sign)) {
                return part;
            }
            Object[] both = sign.getDeclaringClass().getEnumConstants();
            return both[1 - sign.ordinal()];
        }
    }

    /** Weights beside those that made the labels. */
    public static final class OffTheTruth extends Multiplied {
        public OffTheTruth() {
            super(
                    "weights-off-the-truth",
                    "a network's labels are those of a network with weights two thirds as large",
                    "overTheTruth",
                    1.5);
        }
    }

    /** Published points one row late. */
    public static final class Published extends Planted {
        public Published() {
            super("published-points-one-row-off", "every published point has its neighbour's rate");
        }

        @Override
        public Object plant(String name, Object part) {
            if (!(name.equals("published") && part instanceof List<?> points)) {
                return part;
            }
            List<Object> shifted = new ArrayList<>(points);
            Collections.rotate(shifted, 1);
            return List.copyOf(shifted);
        }
    }

    /** 5 w_b: of a well (w0; 2, 3) that is -w0. */
    public static final class Barrier extends Multiplied {
        public Barrier() {
            super(
                    "barrier-at-the-minimum",
                    "the barrier is taken to lie five times as far out, at the minimum itself",
                    "barrier",
                    5);
        }
    }

    /** A place of two steps before for the last one. */
    public static final class Earlier extends Planted {
        public Earlier() {
            super("path-one-step-early", "the path before an exit is read one step too early");
        }

        @Override
        public Object plant(String name, Object part) {
            return name.equals("stepsBefore") && part instanceof Integer steps ? (Object) (steps + 1) : part;
        }
    }
}
