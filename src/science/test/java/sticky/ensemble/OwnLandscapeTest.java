package sticky.ensemble;

import static org.assertj.core.api.Assertions.assertThat;
import static sticky.ensemble.Start.uniform;
import static sticky.ensemble.Start.uniformModulus;

import java.util.List;
import org.junit.jupiter.api.Test;
import sticky.model.Landscape;
import sticky.model.Minimum;
import sticky.model.RadialValley;
import sticky.random.Seed;

/** A landscape of a reader's own, given only by value, gradient and Hessian, in the engine. */
class OwnLandscapeTest {
    private static final Seed SEED = Seed.root(1).child("own landscape");

    /** Q = (w1^2 + w2^2)^2 w1^2: the radial valley of degree 2, written down anew. */
    private record Valley() implements Landscape {
        @Override
        public int dimension() {
            return 2;
        }

        @Override
        public double value(double[] w) {
            double square = w[0] * w[0] + w[1] * w[1];
            return square * square * (w[0] * w[0]);
        }

        @Override
        public double[] gradient(double[] w) {
            double square = w[0] * w[0] + w[1] * w[1];
            return new double[] {
                w[0] * square * (4 * w[0] * w[0] + 2 * square), 4 * square * w[1] * (w[0] * w[0]),
            };
        }

        @Override
        public double[][] hessian(double[] w) {
            throw new AssertionError("no step needs the Hessian");
        }

        @Override
        public List<Minimum> minima() {
            return List.of();
        }

        @Override
        public String label() {
            return "my valley";
        }
    }

    @Test
    void itRunsLikeTheBuiltInOneToTheLastBit() {
        Experiment own = Experiment.on(new Valley())
                .from(uniform(-.5, .5), uniformModulus(.8, 2))
                .momentum(.5)
                .trajectories(200)
                .steps(100);
        try (Ensemble ensemble = new Ensemble(2)) {
            Run ownRun = ensemble.run(own, SEED);
            Run builtIn = ensemble.run(own.landscape(new RadialValley(2)), SEED);

            assertThat(ownRun.end(0)).containsExactly(builtIn.end(0)).isNotEqualTo(ownRun.start(0));
            assertThat(ownRun.end(1)).containsExactly(builtIn.end(1)).isNotEqualTo(ownRun.start(1));
            assertThat(ownRun.diverged()).isEqualTo(builtIn.diverged()).isBetween(1, 199);
        }
    }

    @Test
    void anEqualLandscapeOfOnesOwnIsTheSameExperiment() {
        assertThat(Experiment.on(new Valley())).isEqualTo(Experiment.on(new Valley()));
        assertThat(Experiment.on(new Valley()).settings()).containsEntry("landscape", "my valley");
    }
}
