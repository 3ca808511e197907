package student;

import java.util.Map;
import java.util.function.IntConsumer;
import sticky.random.Seed;
import sticky.simulation.Simulation;

/**
 * Student's sampling experiment: many samples of n observations, of each the mean and the standard deviation.
 *
 * @param name the name of its run
 * @param population what is sampled
 * @param deviation how the standard deviation is taken
 * @param n observations in a sample, at least 2
 * @param samples how many samples, at least 1
 */
public record Samples(String name, Population population, Deviation deviation, int n, int samples)
        implements Simulation<Drawn> {
    private static final int TOLD = 10_000;

    /** @throws IllegalArgumentException if n is not in [2, 10000] or there is no sample */
    public Samples {
        if (!(n >= 2 && n <= 10_000)) {
            throw new IllegalArgumentException("n " + n + " is out of range [2, 10000]");
        }
        if (!(samples >= 1)) {
            throw new IllegalArgumentException("samples " + samples + " is out of range [1, 2^31)");
        }
    }

    /** Returns samples of n from a normal population, 100000 of them. */
    public static Samples of(int n) {
        return new Samples("n = " + n, new GammaPopulation(0), Deviation.STUDENTS, n, 100_000);
    }

    /** Returns the same with another population. */
    public Samples from(Population other) {
        return new Samples(name, other, deviation, n, samples);
    }

    /** Returns the same with the standard deviation taken in another way. */
    public Samples measuredBy(Deviation other) {
        return new Samples(name, population, other, n, samples);
    }

    /** Returns the same with another number of observations in a sample. */
    public Samples n(int other) {
        return new Samples(name, population, deviation, other, samples);
    }

    @Override
    public Samples named(String other) {
        return new Samples(other, population, deviation, n, samples);
    }

    @Override
    public Samples replicated(int replicates) {
        return new Samples(name, population, deviation, n, replicates);
    }

    @Override
    public Map<String, Object> settings() {
        return SampleSettings.described(this);
    }

    @Override
    public Map<String, Double> adjustable() {
        return SampleSettings.of(this);
    }

    @Override
    public Samples with(String setting, double value) {
        return SampleSettings.change(this, setting, value);
    }

    @Override
    public Size size() {
        return new Size(samples, 1);
    }

    @Override
    public boolean isRandom() {
        return true;
    }

    /** Draws the samples one after the other, each from a stream of its own; there are too few of them to share among threads. */
    @Override
    public Drawn run(Seed key, int workers, IntConsumer done) {
        double[] mean = new double[samples];
        double[] s = new double[samples];
        double[] sample = new double[n];
        for (int i = 0; i < samples; i++) {
            population.draw(key.stream(i), sample);
            double sum = 0;
            for (double x : sample) {
                sum += x;
            }
            mean[i] = sum / n;
            s[i] = deviation.of(sample, mean[i]);
            if ((i + 1) % TOLD == 0) {
                done.accept(i + 1);
            }
        }
        return new Drawn(n, mean, s);
    }

    @Override
    public Facts facts(Drawn drawn) {
        return new Facts(0);
    }
}
