package sticky.posterior;

/** The checks that the posteriors share. */
final class Ranges {
    private Ranges() {}

    static void samples(double samples) {
        if (!(samples >= 0 && samples < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("number of samples " + samples + " is out of range [0, infinity)");
        }
    }

    static void positive(String name, double value) {
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(name + " " + value + " is out of range (0, infinity)");
        }
    }

    static void interval(String name, double low, double high) {
        if (!(low < high && Double.isFinite(low) && Double.isFinite(high))) {
            throw new IllegalArgumentException(name + " [" + low + ", " + high + "] is not a finite interval");
        }
    }
}
