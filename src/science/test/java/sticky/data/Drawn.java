package sticky.data;

import java.util.stream.IntStream;
import sticky.random.Seed;

/**
 * Batches drawn from a source for many trajectories, as the engine draws them: in groups, each trajectory from its own stream.
 *
 * @param meanXX m_xx, {@code double[trajectory * steps + step]}
 * @param meanXY m_xy likewise
 */
record Drawn(double[] meanXX, double[] meanXY) {
    /** Draws {@code steps} batches for each of {@code trajectories} trajectories, at most 50 or a multiple of it. */
    static Drawn from(Batches batches, Seed seed, int trajectories, int steps) {
        int lanes = Math.min(50, trajectories);
        double[] allXX = new double[trajectories * steps];
        double[] allXY = new double[trajectories * steps];
        double[] xx = new double[lanes];
        double[] xy = new double[lanes];
        for (int first = 0; first < trajectories; first += lanes) {
            Feed feed = batches.prepared(seed).open(lanes);
            for (int lane = 0; lane < lanes; lane++) {
                feed.start(lane, first + lane, seed.stream(first + lane));
            }
            for (int step = 0; step < steps; step++) {
                feed.draw((1L << lanes) - 1, xx, xy);
                for (int lane = 0; lane < lanes; lane++) {
                    allXX[(first + lane) * steps + step] = xx[lane];
                    allXY[(first + lane) * steps + step] = xy[lane];
                }
            }
        }
        return new Drawn(allXX, allXY);
    }

    int size() {
        return meanXX.length;
    }

    /** The mean of a function of a batch over all batches. */
    double mean(Statistic statistic) {
        return IntStream.range(0, size())
                        .mapToDouble(i -> statistic.of(meanXX[i], meanXY[i]))
                        .sum()
                / size();
    }

    /** A function of one batch's two means. */
    interface Statistic {
        double of(double meanXX, double meanXY);
    }
}
