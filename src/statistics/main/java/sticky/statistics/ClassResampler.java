package sticky.statistics;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;

/** Resamples multisets: the statistic of how often each class comes when each is drawn anew. */
final class ClassResampler implements Resampler {
    private final Multiset[] sets;
    private final Redraw[] redraws;
    private final long[][] counts;
    private final WeightedStatisticOfMany statistic;

    /** @param sets shared by the threads, which only read them */
    ClassResampler(Multiset[] sets, WeightedStatisticOfMany statistic) {
        this.sets = sets;
        redraws = Arrays.stream(sets).map(Redraw::new).toArray(Redraw[]::new);
        counts = Arrays.stream(sets)
                .map(set -> new long[set.multiplicities().length])
                .toArray(long[][]::new);
        this.statistic = statistic;
    }

    @Override
    public double draw(UniformRandomProvider random) {
        for (int s = 0; s < counts.length; s++) {
            redraws[s].draw(random, counts[s]);
        }
        return statistic.of(counts);
    }

    @Override
    public double weighted(int[][] times) {
        for (int s = 0; s < times.length; s++) {
            Arrays.fill(counts[s], 0);
            for (int i = 0; i < times[s].length; i++) {
                counts[s][sets[s].classOf()[i]] += times[s][i];
            }
        }
        return statistic.of(counts);
    }
}
