package sticky.statistics;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;

/** Resamples replicates by index, sample after sample. */
final class IndexResampler implements Resampler {
    private final StatisticOfMany statistic;
    private final int[][] indices;

    IndexResampler(int[] sizes, StatisticOfMany statistic) {
        this.statistic = statistic;
        this.indices = identity(sizes);
    }

    /** The indices of the samples themselves, which give the point estimate. */
    static int[][] identity(int[] sizes) {
        int[][] identity = new int[sizes.length][];
        for (int s = 0; s < sizes.length; s++) {
            if (!(sizes[s] >= 2)) {
                throw new IllegalArgumentException("number of replicates " + sizes[s] + " is out of range [2, 2^31)");
            }
            identity[s] = new int[sizes[s]];
            for (int i = 0; i < sizes[s]; i++) {
                identity[s][i] = i;
            }
        }
        return identity;
    }

    @Override
    public double draw(UniformRandomProvider random) {
        for (int[] sample : indices) {
            for (int i = 0; i < sample.length; i++) {
                sample[i] = random.nextInt(sample.length);
            }
        }
        return statistic.of(indices);
    }

    @Override
    public double weighted(int[][] times) {
        int[][] chosen = new int[times.length][];
        for (int s = 0; s < times.length; s++) {
            chosen[s] = new int[Arrays.stream(times[s]).sum()];
            int k = 0;
            for (int i = 0; i < times[s].length; i++) {
                Arrays.fill(chosen[s], k, k + times[s][i], i);
                k += times[s][i];
            }
        }
        return statistic.of(chosen);
    }
}
