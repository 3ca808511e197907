package sticky.statistics;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.DiscreteSampler;
import org.apache.commons.rng.sampling.distribution.PoissonSampler;

/**
 * How often each class of a multiset comes when as many individuals as it has are drawn from it with replacement: multinomial counts.
 *
 * <p>Individuals of small classes are drawn one by one. The counts of large classes, and of all small ones together, are Poisson numbers
 * whose sum is a little short of N: given their sum they are multinomial. What is missing is drawn one by one from all, and in the rare
 * case that the sum exceeds N, it is done again, which depends on nothing but the sum. So the law is the same, at a cost that grows
 * with the number of classes and the root of N. Source: our derivation; Poissonisation is textbook.
 */
final class Redraw {
    /** From here on one Poisson number costs less than drawing the individuals. */
    private static final long LARGE = 32;

    /** By how many standard deviations the mean of the sum falls short of N: it exceeds N once in three million. */
    private static final double SHORT = 5;

    private final int[] all;
    private final int[] small;
    private final int[] large;
    private final DiscreteSampler[] countOfLarge;
    private final DiscreteSampler countOfSmall;
    private UniformRandomProvider source;

    Redraw(Multiset set) {
        all = set.classOf();
        double share = 1 - SHORT / Math.sqrt(all.length);
        long[] size = set.multiplicities();
        large = IntStream.range(0, size.length)
                .filter(c -> share * size[c] >= LARGE)
                .toArray();
        small = Arrays.stream(all).filter(c -> !(share * size[c] >= LARGE)).toArray();
        countOfLarge = new DiscreteSampler[large.length];
        Arrays.setAll(countOfLarge, k -> poisson(share * size[large[k]]));
        countOfSmall = small.length == 0 || large.length == 0 ? () -> 0 : poisson(share * small.length);
    }

    private DiscreteSampler poisson(double mean) {
        return PoissonSampler.of(() -> source.nextLong(), mean);
    }

    /** Draws the counts, {@code long[class]}. */
    void draw(UniformRandomProvider random, long[] counts) {
        source = random;
        int missing;
        do {
            Arrays.fill(counts, 0);
            missing = all.length;
            for (int k = 0; k < large.length; k++) {
                int count = countOfLarge[k].sample();
                counts[large[k]] = count;
                missing -= count;
            }
            int ofSmall = countOfSmall.sample();
            missing -= ofSmall;
            drawEach(ofSmall, small, counts);
        } while (missing < 0);
        drawEach(missing, all, counts);
    }

    private void drawEach(int number, int[] classOf, long[] counts) {
        for (int i = 0; i < number; i++) {
            counts[classOf[source.nextInt(classOf.length)]]++;
        }
    }
}
