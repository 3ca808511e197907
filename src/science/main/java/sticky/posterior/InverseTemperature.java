package sticky.posterior;

/** The inverse temperature at which one expectation of the loss gives the learning coefficient. */
final class InverseTemperature {
    private InverseTemperature() {}

    /**
     * beta = 1/ln n (Watanabe 2013).
     *
     * @throws IllegalArgumentException if n is below 3
     */
    static double wbic(int samples) {
        if (!(samples >= 3)) {
            throw new IllegalArgumentException("number of samples " + samples + " is out of range [3, 2^31)");
        }
        return 1 / StrictMath.log(samples);
    }
}
