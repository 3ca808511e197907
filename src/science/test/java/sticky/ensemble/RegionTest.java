package sticky.ensemble;

import static org.assertj.core.api.Assertions.assertThat;
import static sticky.ensemble.Start.at;

import org.junit.jupiter.api.Test;
import sticky.model.Monomial;
import sticky.random.Seed;

class RegionTest {
    private static final double INFINITY = Double.POSITIVE_INFINITY;

    /** Lanes 0 to 6, from left to right, and one that has diverged. */
    private static final double[][] W = {
        {-INFINITY, -Double.MAX_VALUE, -1, 0, 1, Double.MAX_VALUE, INFINITY, Double.NaN}
    };

    @Test
    void minus_infinity_lies_below_and_infinity_above() {
        assertThat(marks(Region.below(0, 0))).isEqualTo("11100000");
        assertThat(marks(Region.above(0, 0))).isEqualTo("00001110");
    }

    @Test
    void a_finite_limit_belongs_to_neither_side() {
        assertThat(marks(Region.between(0, -1, 1))).isEqualTo("00010000");
        assertThat(marks(Region.below(0, -1))).isEqualTo("11000000");
        assertThat(marks(Region.above(0, 1))).isEqualTo("00000110");
    }

    @Test
    void the_whole_axis_leaves_out_only_what_is_not_a_number() {
        assertThat(marks(Region.between(0, -INFINITY, INFINITY))).isEqualTo("11111110");
    }

    /** From -50 the steps are 2e9, -1e47, 3e236, -infinity and no number. */
    @Test
    void an_overflown_trajectory_is_outside_unless_only_what_is_not_a_number_diverges() {
        Recorder<Occupancy> below = Occupancy.of(Region.below(0, 0));
        Experiment away = Experiment.on(new Monomial(3))
                .learningRate(1)
                .batchSize(1_000_000)
                .steps(6)
                .trajectories(1)
                .from(at(-50))
                .record(below);
        assertThat(inside(away, below)).isEqualTo("1 0 0 0 0 0 0");
        assertThat(inside(away.divergedWhenNotANumber(), below)).isEqualTo("1 0 1 0 1 0 0");
    }

    private static String inside(Experiment experiment, Recorder<Occupancy> region) {
        try (Ensemble ensemble = new Ensemble(1)) {
            Occupancy occupancy = ensemble.run(experiment, Seed.root(1)).of(region);
            StringBuilder counts = new StringBuilder();
            for (int t = 0; t <= experiment.steps(); t++) {
                counts.append(t == 0 ? "" : " ").append(occupancy.inside(t));
            }
            return counts.toString();
        }
    }

    /** One digit a lane, from lane 0 on. */
    private static String marks(Region region) {
        StringBuilder marks = new StringBuilder();
        long mark = region.mark(W, W[0].length);
        for (int lane = 0; lane < W[0].length; lane++) {
            marks.append(mark >>> lane & 1);
        }
        return marks.toString();
    }
}
