package sticky.statistics;

import java.util.Arrays;

/**
 * Individuals grouped in classes of equals. Read by several threads, and never changed.
 *
 * @param multiplicities how many individuals each class holds, {@code long[class]}
 * @param classOf the class of each individual, in order of the classes
 */
record Multiset(long[] multiplicities, int[] classOf) {
    private static final long MOST_INDIVIDUALS = 100_000_000;

    /** @throws IllegalArgumentException if a multiplicity is negative, or there are fewer than two individuals or more than 1e8 */
    static Multiset of(long[] multiplicities) {
        long total = 0;
        for (int c = 0; c < multiplicities.length; c++) {
            if (!(multiplicities[c] >= 0 && multiplicities[c] <= MOST_INDIVIDUALS)) {
                throw new IllegalArgumentException("multiplicity " + multiplicities[c] + " of class " + c
                        + " is out of range [0, " + MOST_INDIVIDUALS + "]");
            }
            total += multiplicities[c];
        }
        if (!(total >= 2 && total <= MOST_INDIVIDUALS)) {
            throw new IllegalArgumentException(
                    "number of replicates " + total + " is out of range [2, " + MOST_INDIVIDUALS + "]");
        }
        int[] classOf = new int[(int) total];
        int from = 0;
        for (int c = 0; c < multiplicities.length; c++) {
            int to = from + (int) multiplicities[c];
            Arrays.fill(classOf, from, to, c);
            from = to;
        }
        return new Multiset(multiplicities.clone(), classOf);
    }

    /** The multiplicities of individuals that all differ. */
    static long[] once(int individuals) {
        long[] ones = new long[individuals];
        Arrays.fill(ones, 1);
        return ones;
    }
}
