package posterior;

import sticky.model.Landscape;
import sticky.posterior.SublevelVolume;
import sticky.statistics.Estimate;

/**
 * A box in the plane in which the volume below a level is measured.
 *
 * @param valley the landscape
 * @param w1 one side
 * @param w2 the other
 */
public record VolumeBox(Landscape valley, Side w1, Side w2) {
    /** A side of the box. */
    public record Side(double low, double high) {}

    /** [-1, 1]^2, around O. */
    public static VolumeBox aroundO(Landscape valley) {
        return new VolumeBox(valley, new Side(-1, 1), new Side(-1, 1));
    }

    /** [-0.1, 0.1] x [1, 2], on L. */
    public static VolumeBox onL(Landscape valley) {
        return new VolumeBox(valley, new Side(-0.1, 0.1), new Side(1, 2));
    }

    public VolumeBox valley(Landscape other) {
        return new VolumeBox(other, w1, w2);
    }

    public SublevelVolume volume() {
        return SublevelVolume.of(valley, new double[] {w1.low, w2.low}, new double[] {w1.high, w2.high});
    }

    /**
     * The slope of V/eps^lambda in -ln eps between two levels: the coefficient of the logarithm where the multiplicity is 2, and 0 where it
     * is 1.
     */
    public Estimate logarithmsCoefficient(double lambda, double high, double low) {
        Estimate upper = volume().at(high).times(StrictMath.pow(high, -lambda));
        Estimate lower = volume().at(low).times(StrictMath.pow(low, -lambda));
        double decades = StrictMath.log(high / low);
        return Estimate.exact(
                (lower.value() - upper.value()) / decades,
                (lower.high() - lower.low() + upper.high() - upper.low()) / (2 * decades));
    }
}
