package sticky.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sticky.ensemble.Ensemble;
import sticky.ensemble.Experiment;
import sticky.ensemble.Run;
import sticky.ensemble.Snapshots;
import sticky.ensemble.Start;
import sticky.model.RadialValley;
import sticky.random.Seed;

class TrajectoryExportTest {
    @TempDir
    Path folder;

    @Test
    void everyRecordedWeightIsThereToTheLastBit() throws IOException {
        Run run = run(Experiment.on(new RadialValley(1))
                .steps(4)
                .trajectories(2)
                .from(Start.at(.5), Start.uniform(1, 2))
                .record(Snapshots.at(0, 3)));

        List<String> lines = Files.readAllLines(TrajectoryExport.write(
                folder, "d = 1, η/2", out -> run.experiment().export(run, out)));

        assertThat(lines).hasSize(7).startsWith("trajectory,step,w1,w2", "0,0,0.5," + run.start(1)[0]);
        assertThat(lines.get(6)).isEqualTo("1,4," + run.end(0)[1] + "," + run.end(1)[1]);
        assertThat(lines.stream().skip(1).map(line -> line.split(",")[1]))
                .containsExactly("0", "0", "3", "3", "4", "4");
    }

    @Test
    void aDivergedWeightIsNaN() throws IOException {
        Run run =
                run(Experiment.on(new RadialValley(1)).steps(9).trajectories(1).from(Start.at(90), Start.at(90)));

        assertThat(Files.readAllLines(TrajectoryExport.write(
                        folder, "far", out -> run.experiment().export(run, out))))
                .last()
                .isEqualTo("0,9,NaN,NaN");
    }

    @Test
    void twoExperimentsOfOneNameGetAFileEach() throws IOException {
        Run run = run(Experiment.on(new RadialValley(1)).trajectories(1).from(Start.at(1), Start.at(1)));
        TrajectoryExport.write(folder, "SGD, again", out -> run.experiment().export(run, out));
        TrajectoryExport.write(folder, "SGD, again", out -> run.experiment().export(run, out));

        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("SGD-again.csv", "SGD-again-2.csv");
        }
    }

    private static Run run(Experiment experiment) {
        try (Ensemble ensemble = new Ensemble(1)) {
            return ensemble.run(experiment, Seed.root(1));
        }
    }
}
