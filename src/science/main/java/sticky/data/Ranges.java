package sticky.data;

/** The allowed ranges of what describes data, in one place. Each test is on the good case, so that NaN is refused. */
final class Ranges {
    static final int LARGEST_BATCH = 1_000_000_000;

    private Ranges() {}

    static void samples(int samples) {
        if (!(samples >= 1 && samples <= 100_000_000)) {
            throw new IllegalArgumentException("number of samples " + samples + " is out of range [1, 1e8]");
        }
    }

    static void batchSize(int batchSize, int largest) {
        if (!(batchSize >= 1 && batchSize <= largest)) {
            throw new IllegalArgumentException("batch size " + batchSize + " is out of range [1, " + largest + "]");
        }
    }

    static void labelNoise(double labelNoise) {
        if (!(labelNoise >= 0 && labelNoise <= 1e6)) {
            throw new IllegalArgumentException("label noise " + labelNoise + " is out of range [0, 1e6]");
        }
    }
}
