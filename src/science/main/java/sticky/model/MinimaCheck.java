package sticky.model;

/**
 * Whether a landscape's listed minima are what they are said to be: zeros of Q where the potential has no slope, of the stated order. They
 * steer the quadratures of the posterior, which would otherwise look for its peaks in the wrong places.
 *
 * <p>Formula: along a generic line through the point Q ~ h^order, so log2 |Q(2h) / Q(h)| tends to the order as the distance h falls. It is
 * compared at the smallest h at which it has settled; where rounding, or a zero nearby that is not listed, does not let it settle, it is
 * passed over.
 */
final class MinimaCheck {
    /** Where Q is compared with its value at the minimum, which should be 0. */
    private static final double APART = .5;

    /** Of Q, or of the potential, so far away: above the rounding of a zero that was sought, and below a point that is none. */
    private static final double ZERO = 1e-9;

    private static final double REACH = .25;
    private static final double OF_THE_NEAREST = .1;
    private static final int HALVINGS = 9;

    /** By how much the orders at h, 2h and 4h may differ to be settled, and the settled one from the stated one. */
    private static final double SETTLED = .02;

    private static final double ORDER_OFF = .1;

    /** The factor by which Q must be above what it is at the minimum itself, which is rounding. */
    private static final double ABOVE_ROUNDING = 1e6;

    private MinimaCheck() {}

    /** @throws IllegalArgumentException if a minimum is none; the sentence names the point and both numbers */
    static void of(Landscape landscape) {
        for (Minimum minimum : landscape.minima()) {
            double[] point = minimum.point().clone();
            if (point.length != landscape.dimension()) {
                throw new IllegalArgumentException("minimum " + minimum.name() + " of landscape " + landscape.label()
                        + " has " + point.length + " coordinates, but the landscape has " + landscape.dimension());
            }
            zero(landscape, minimum, point);
            order(landscape, minimum, point);
        }
    }

    private static void zero(Landscape landscape, Minimum minimum, double[] point) {
        double q = landscape.value(point.clone());
        double around = 0;
        for (int k = 0; k < point.length; k++) {
            for (double side : new double[] {-APART, APART}) {
                double[] w = point.clone();
                w[k] += side;
                around = Math.max(around, Math.abs(landscape.value(w)));
            }
        }
        if (!(Math.abs(q) <= ZERO * around)) {
            throw GradientCheck.disagrees(
                    landscape, point, "Q is " + q + ", but minimum " + minimum.name() + " says it is 0");
        }
        double[] slope = landscape.potentialGradient(point.clone());
        if (slope.length != point.length || !(GradientCheck.largest(slope) <= ZERO * around * around)) {
            throw GradientCheck.disagrees(
                    landscape,
                    point,
                    "potential's gradient is " + GradientCheck.numbers(slope) + ", but minimum " + minimum.name()
                            + " says it is 0");
        }
    }

    private static void order(Landscape landscape, Minimum minimum, double[] point) {
        double reach = Math.min(REACH, OF_THE_NEAREST * nearest(landscape, point));
        double floor = ABOVE_ROUNDING * Math.abs(landscape.value(point.clone()));
        double[] sizes = new double[HALVINGS + 1];
        for (int k = 0; k <= HALVINGS; k++) {
            sizes[k] = Math.abs(landscape.value(away(point, reach * Math.pow(2, k - HALVINGS))));
        }
        for (int k = 0; k + 3 <= HALVINGS; k++) {
            double order = log2(sizes[k + 1] / sizes[k]);
            boolean settled = sizes[k] > floor
                    && Math.abs(log2(sizes[k + 2] / sizes[k + 1]) - order) <= SETTLED
                    && Math.abs(log2(sizes[k + 3] / sizes[k + 2]) - order) <= SETTLED;
            if (settled && Math.abs(order - minimum.order()) > ORDER_OFF) {
                throw GradientCheck.disagrees(
                        landscape,
                        point,
                        String.format(java.util.Locale.ROOT, "Q vanishes with the order %.2f", order) + ", but minimum "
                                + minimum.name() + " says " + minimum.order());
            }
            if (settled) {
                return;
            }
        }
    }

    /** The distance to the nearest other listed minimum; infinity without one. */
    private static double nearest(Landscape landscape, double[] point) {
        double nearest = Double.POSITIVE_INFINITY;
        for (Minimum other : landscape.minima()) {
            double square = 0;
            for (int k = 0; k < Math.min(point.length, other.point().length); k++) {
                square += (other.point()[k] - point[k]) * (other.point()[k] - point[k]);
            }
            nearest = square > 0 ? Math.min(nearest, Math.sqrt(square)) : nearest;
        }
        return nearest;
    }

    /** So far along a direction that no formula of a few terms singles out: coordinates in the ratio of 1 to roots that are not whole. */
    private static double[] away(double[] point, double distance) {
        double[] direction = new double[point.length];
        double square = 0;
        for (int k = 0; k < point.length; k++) {
            direction[k] = k == 0 ? 1 : Math.sqrt(4 * k + 2) % 1; // 4k + 2 is never a square
            square += direction[k] * direction[k];
        }
        double[] w = point.clone();
        for (int k = 0; k < point.length; k++) {
            w[k] += distance * direction[k] / Math.sqrt(square);
        }
        return w;
    }

    private static double log2(double ratio) {
        return Math.log(ratio) / Math.log(2);
    }
}
