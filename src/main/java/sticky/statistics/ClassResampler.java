package sticky.statistics;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * Resamples a multiset: draws N = sum of the multiplicities individuals and counts their classes, which is the multinomial law. A table
 * from individual to class makes a draw one look-up.
 */
final class ClassResampler implements Resampler {
    private static final long MOST_INDIVIDUALS = 100_000_000;

    private final int[][] classOf;
    private final WeightedStatisticOfMany statistic;
    private final long[][] counts;

    /** @param classOf the tables, shared by the threads, which only read them */
    ClassResampler(int[][] classOf, long[][] multiplicities, WeightedStatisticOfMany statistic) {
        this.classOf = classOf;
        this.statistic = statistic;
        this.counts = new long[multiplicities.length][];
        for (int s = 0; s < counts.length; s++) {
            counts[s] = new long[multiplicities[s].length];
        }
    }

    /** The multiplicities of individuals that all differ. */
    static long[] once(int individuals) {
        long[] ones = new long[individuals];
        Arrays.fill(ones, 1);
        return ones;
    }

    /** The class of every individual of every multiset, {@code int[sample][individual]}. */
    static int[][] tables(long[][] multiplicities) {
        int[][] tables = new int[multiplicities.length][];
        for (int s = 0; s < tables.length; s++) {
            tables[s] = table(multiplicities[s]);
        }
        return tables;
    }

    private static int[] table(long[] multiplicities) {
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
        int[] table = new int[(int) total];
        int from = 0;
        for (int c = 0; c < multiplicities.length; c++) {
            int to = from + (int) multiplicities[c];
            Arrays.fill(table, from, to, c);
            from = to;
        }
        return table;
    }

    @Override
    public double draw(UniformRandomProvider random) {
        for (int s = 0; s < counts.length; s++) {
            Arrays.fill(counts[s], 0);
            int[] table = classOf[s];
            for (int i = 0; i < table.length; i++) {
                counts[s][table[random.nextInt(table.length)]]++;
            }
        }
        return statistic.of(counts);
    }
}
