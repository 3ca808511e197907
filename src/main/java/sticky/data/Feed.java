package sticky.data;

import org.apache.commons.rng.core.source64.XoShiRo256PlusPlus;

/**
 * The batches of one group of trajectories, in chunks of several steps. Each trajectory ("lane") draws from its own stream, so that
 * what it sees does not depend on its neighbours. A chunk is {@code double[step * lanes + lane]}.
 */
public interface Feed {

    /** Starts lane {@code lane} for trajectory number {@code trajectory}, which draws from {@code stream} from here on. */
    void start(int lane, long trajectory, XoShiRo256PlusPlus stream);

    /** Draws the next {@code steps} batches of one lane. The numbers are final only after {@link #finish}. */
    void draw(int lane, int steps, double[] meanXX, double[] meanXY);

    /** Turns what was drawn for all lanes into m_xx and m_xy; a separate pass, so that it becomes vector code. */
    default void finish(int steps, double[] meanXX, double[] meanXY) {}
}
