package sticky.data;

import sticky.random.Stream;

/**
 * The batches of one group of trajectories, step by step. Each trajectory ("lane") draws from its own stream, so that what it sees
 * does not depend on its neighbours.
 */
public interface Feed {

    /** Starts lane {@code lane} for trajectory number {@code trajectory}, which draws from {@code stream} from here on. */
    void start(int lane, long trajectory, Stream stream);

    /**
     * Draws the next batch of every lane.
     *
     * @param alive bit i: lane i is drawn for; the others are not looked at any more, and may be given anything
     * @param meanXX m_xx, {@code double[lane]}
     * @param meanXY m_xy likewise
     */
    void draw(long alive, double[] meanXX, double[] meanXY);

    /** Goes on with some of the lanes only, renumbered in the order given, which is increasing. */
    void keep(int[] lanes);
}
