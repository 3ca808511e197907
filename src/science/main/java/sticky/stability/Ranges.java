package sticky.stability;

/** The checks that this room shares. Each is on the good case, so that NaN is refused. */
final class Ranges {
    private Ranges() {}

    static void batchSize(double batchSize) {
        if (!(batchSize >= 1 && batchSize <= 1e9)) {
            throw new IllegalArgumentException("batch size " + batchSize + " is out of range [1, 1e9]");
        }
    }

    static void labelNoise(double labelNoise) {
        if (!(labelNoise > 0 && labelNoise <= 1e6)) {
            throw new IllegalArgumentException("label noise " + labelNoise + " is out of range (0, 1e6]");
        }
    }

    static void learningRate(double learningRate) {
        if (!(learningRate > 0 && learningRate < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("learning rate " + learningRate + " is out of range (0, infinity)");
        }
    }

    static void finite(String name, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(name + " " + value + " is not finite");
        }
    }

    static void interval(String name, double low, double high) {
        if (!(low < high && Double.isFinite(low) && Double.isFinite(high))) {
            throw new IllegalArgumentException(name + " [" + low + ", " + high + "] is not a finite interval");
        }
    }

    static void count(String name, int value, int least) {
        if (!(value >= least)) {
            throw new IllegalArgumentException(name + " " + value + " is out of range [" + least + ", 2^31)");
        }
    }
}
