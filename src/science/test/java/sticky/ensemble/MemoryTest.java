package sticky.ensemble;

import static org.assertj.core.api.Assertions.assertThat;
import static sticky.ensemble.Start.uniform;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sticky.model.DoubleWell;
import sticky.random.Seed;

/**
 * Memory grows with what is recorded and not with trajectories times steps: a run whose weights would fill the heap several times over
 * ends well. What must fit: starts, ends and divergence steps (20 bytes a trajectory in one dimension), the snapshots, three counts a
 * step for the occupancy, and the same again for the blocks in flight, with one long a step on top.
 *
 * <p>The sizes are those that a unit test can afford. A million trajectories of 500 steps and ten thousand of a million steps have run
 * in 256 MB.
 */
class MemoryTest {

    @ParameterizedTest
    @CsvSource({"300000, 30, 20", "192, 60000, 24"})
    void weightsThatWouldFillTheHeapAreNotKept(int trajectories, int steps, int megabytes)
            throws IOException, InterruptedException {
        assertThat(8.0 * trajectories * steps).isGreaterThan(3 * megabytes * 1e6);

        String printed = Jvm.with("-Xmx" + megabytes + "m", "-XX:+UseSerialGC")
                .run(Recorded.class, "" + trajectories, "" + steps);

        assertThat(printed.strip()).isEqualTo("everything adds up");
    }

    /** Records what a figure needs, and prints whether the counts agree with the trajectories. */
    static final class Recorded {
        public static void main(String[] arguments) {
            int trajectories = Integer.parseInt(arguments[0]);
            int steps = Integer.parseInt(arguments[1]);
            Recorder<Occupancy> occupancy = Occupancy.of(Region.below(0, -.6));
            Recorder<Snapshots> snapshots =
                    trajectories > 100_000 ? Snapshots.at(steps) : Snapshots.logSpaced(100, steps);
            Experiment experiment = Experiment.on(new DoubleWell(1.8, 1, 2))
                    .from(uniform(-3.6, 3.6))
                    .trajectories(trajectories)
                    .steps(steps)
                    .record(occupancy)
                    .record(snapshots);
            try (Ensemble ensemble = new Ensemble(2)) {
                System.out.println(addsUp(ensemble.run(experiment, Seed.root(1)), occupancy, snapshots));
            }
        }

        private static String addsUp(Run run, Recorder<Occupancy> occupancy, Recorder<Snapshots> snapshots) {
            int last = run.experiment().steps();
            double[] weights = run.of(snapshots).after(last, 0);
            int below = 0;
            int notNaN = 0;
            for (double w : weights) {
                below += w < -.6 ? 1 : 0;
                notNaN += w == w ? 1 : 0;
            }
            int kept = run.trajectories() - run.diverged();
            boolean agree = notNaN == kept
                    && kept > 0
                    && kept < run.trajectories()
                    && run.of(occupancy).kept() == kept
                    && run.of(occupancy).alive(last) == kept
                    && run.of(occupancy).keptInside(last) == below;
            return agree ? "everything adds up" : "the counts disagree";
        }
    }
}
