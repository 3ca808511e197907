package sticky.observables;

import java.util.Arrays;
import sticky.ensemble.Travel;

/** The zigzag across the line w1 = 0 in numbers, {@code double[trajectory]}; of a trajectory that diverges: until then. */
public final class Zigzag {
    private Zigzag() {}

    /** Returns the length of the path in w1 over that in w2; 0 for a trajectory that did not move at all. */
    public static double[] pathRatio(Travel travel) {
        double[] ratio = new double[travel.path(0).length];
        for (int i = 0; i < ratio.length; i++) {
            ratio[i] = travel.path(1)[i] == 0 ? 0 : travel.path(0)[i] / travel.path(1)[i];
        }
        return ratio;
    }

    /** Returns how often w1 changed its sign. */
    public static double[] crossings(Travel travel) {
        return Arrays.stream(travel.signChanges(0)).asDoubleStream().toArray();
    }
}
