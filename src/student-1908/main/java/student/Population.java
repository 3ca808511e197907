package student;

import sticky.random.Stream;

/** A population of mean 0 and variance 1, from which samples are drawn. */
public interface Population {

    /**
     * Fills a sample with independent observations.
     *
     * @param random one stream a sample
     * @param sample {@code double[n]}, overwritten
     */
    void draw(Stream random, double[] sample);

    /** Returns the third cumulant, 0 for a normal population. */
    double skewness();
}
