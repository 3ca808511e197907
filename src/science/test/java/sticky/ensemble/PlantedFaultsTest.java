package sticky.ensemble;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static sticky.ensemble.Start.uniform;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import sticky.data.Batches;
import sticky.data.Feed;
import sticky.data.Streaming;
import sticky.model.DoubleWell;
import sticky.model.Landscape;
import sticky.model.Minimum;
import sticky.random.Stream;

/**
 * Faults planted into the engine from outside, each with the check of a named test that must turn red; and each time without the fault,
 * where the same check must hold. A biased shuffle is planted beside the shuffle, in the tests of the data.
 */
class PlantedFaultsTest {

    /** Turns {@link ReplayTest#everyTrajectoryIsReproducedWhileItIsSmallerThanTen} red. */
    @Test
    void aWrongFactorInTheGradientIsSeenByTheReplay() {
        ReplayTest.assertReproduced(ReplayTest.replay(new Scaled(1)));
        for (double factor : new double[] {1.01, 1 + 1e-6}) {
            assertThatThrownBy(() -> ReplayTest.assertReproduced(ReplayTest.replay(new Scaled(factor))))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("median");
        }
    }

    /** Turns {@link StepNoiseTest#oneStepOfSgdHasTheStatedMeanAndCovariance} red. */
    @Test
    void aMissingRootInTheNoiseIsSeenByTheCovarianceOfOneStep() {
        StepNoiseTest.assertStepOfSgd(StepNoiseTest.SGD.batches(new Noise(5, .7, true)));
        assertThatThrownBy(() -> StepNoiseTest.assertStepOfSgd(StepNoiseTest.SGD.batches(new Noise(5, .7, false))))
                .isInstanceOf(AssertionError.class);
    }

    /** Turns {@link RecordersTest#historiesAreTheMultisetOfTheTrajectories} red. */
    @Test
    void aDroppedDivergedTrajectoryIsSeenByTheCountOfHistories() {
        Run run = RecordersTest.run(Experiment.on(new DoubleWell(1.8, 1, 2))
                .from(uniform(-3.6, 3.6))
                .trajectories(300));
        Histories histories = run.of(RecordersTest.HISTORIES);
        long[] counts = histories.multiplicities();
        RecordersTest.assertAllTrajectories(run, histories.patterns(), histories.kept(), counts);

        for (int c = 0; c < counts.length; c++) {
            if (!histories.kept()[c]) {
                long[] dropped = counts.clone();
                dropped[c]--;
                assertThatThrownBy(() -> RecordersTest.assertAllTrajectories(
                                run, histories.patterns(), histories.kept(), dropped))
                        .isInstanceOf(AssertionError.class);
                return;
            }
        }
        throw new AssertionError("no trajectory diverged, so none could be dropped");
    }

    /** Figure 1's double well, its gradient times a factor. */
    private record Scaled(double factor) implements Landscape {
        private static final DoubleWell WELL = new DoubleWell(1.8, 1, 2);

        @Override
        public int dimension() {
            return 1;
        }

        @Override
        public double value(double[] w) {
            return WELL.value(w);
        }

        @Override
        public double[] gradient(double[] w) {
            return new double[] {factor * WELL.gradient(w)[0]};
        }

        @Override
        public double[][] hessian(double[] w) {
            return WELL.hessian(w);
        }

        @Override
        public List<Minimum> minima() {
            return WELL.minima();
        }

        @Override
        public String label() {
            return WELL.label() + ", gradient times " + factor;
        }
    }

    /** Streaming batches whose m_xy is scaled by the variance sigma^2 m_xx / B instead of its root, unless {@code root}. */
    private record Noise(int batchSize, double labelNoise, boolean root) implements Batches {
        @Override
        public Batches withBatchSize(int other) {
            return new Noise(other, labelNoise, root);
        }

        @Override
        public Batches withLabelNoise(double other) {
            return new Noise(batchSize, other, root);
        }

        @Override
        public Map<String, Object> settings() {
            return Map.of("data", "faulty");
        }

        @Override
        public Feed open(int lanes) {
            Feed right = new Streaming(batchSize, labelNoise, true).open(lanes);
            return new Feed() {
                @Override
                public void start(int lane, long trajectory, Stream stream) {
                    right.start(lane, trajectory, stream);
                }

                @Override
                public void draw(long alive, double[] meanXX, double[] meanXY) {
                    right.draw(alive, meanXX, meanXY);
                    for (int i = 0; i < meanXY.length; i++) {
                        double variance = labelNoise * labelNoise / batchSize * meanXX[i];
                        meanXY[i] *= root ? 1 : Math.sqrt(variance);
                    }
                }

                @Override
                public void keep(int[] kept) {
                    right.keep(kept);
                }
            };
        }
    }
}
