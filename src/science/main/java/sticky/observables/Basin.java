package sticky.observables;

import sticky.ensemble.Region;
import sticky.model.CentredWell;
import sticky.model.DoubleWell;
import sticky.model.Landscape;
import sticky.model.Scaled;

/** One of the two basins of a double well, told apart by its barrier. */
public enum Basin {
    /** The basin of -w0: w below the barrier. */
    LEFT,

    /** The basin of +w0: w above the barrier. */
    RIGHT;

    /**
     * Returns the basin as a region of weight space.
     *
     * @throws IllegalArgumentException if the landscape is not a double well, from wherever it is seen
     */
    public Region of(Landscape landscape) {
        double barrier = barrier(landscape);
        return this == LEFT ? Region.below(0, barrier) : Region.above(0, barrier);
    }

    /**
     * Returns where the barrier lies, in the landscape's own coordinate.
     *
     * @throws IllegalArgumentException if the landscape is not a double well
     */
    public static double barrier(Landscape landscape) {
        return landscape instanceof CentredWell centred
                ? centred.barrier()
                : well(landscape).barrier();
    }

    /**
     * Returns the landscape as the double well that it must be; a scaled one has its minima and its barrier where the well itself has.
     *
     * @throws IllegalArgumentException if it is another landscape, whose basins are not known
     */
    public static DoubleWell well(Landscape landscape) {
        if (landscape instanceof DoubleWell well) {
            return well;
        }
        if (landscape instanceof Scaled scaled) {
            return well(scaled.original());
        }
        throw new IllegalArgumentException("the landscape " + landscape.label()
                + " is not a double well, so its basins and its barrier are not known");
    }
}
