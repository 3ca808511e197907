package sticky.report;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import sticky.claim.ClaimRecord;
import sticky.claim.Reporter;
import sticky.claim.Settings;
import sticky.ensemble.Run;

/**
 * Writes the weights that a claim's experiments recorded ({@code -Dsticky.export=trajectories}): a CSV file an experiment,
 * reports/evidence/trajectories/(claim)/(experiment).csv with columns {@code trajectory, step, w1[, w2]}: the start, every snapshot and the
 * end. NaN is the weight of a trajectory that has diverged. Every digit is there, so that the numbers read back are the same.
 */
public final class TrajectoryExport implements Reporter {
    private static final String FOLDER = "trajectories";

    @Override
    public void testStarted(ClaimRecord soFar, String testName, boolean control) {}

    @Override
    public void claimFinished(ClaimRecord record) {}

    @Override
    public void experimentFinished(String claim, String experiment, Run run) {
        if (!Settings.current().export()) {
            return;
        }
        Path folder = ClaimRun.evidence().resolve(FOLDER).resolve(claim);
        try {
            write(folder, experiment, run);
        } catch (IOException failed) {
            throw new UncheckedIOException(
                    "the trajectories of \"" + experiment + "\" are not exported: " + failed.getMessage(), failed);
        }
    }

    /**
     * Writes one run. A second experiment of one name gets a number, as it does in the evidence.
     *
     * @throws IOException if the file cannot be written; then there is none
     */
    static Path write(Path folder, String experiment, Run run) throws IOException {
        String stem = experiment.replaceAll("[^\\p{L}\\p{N}.=-]+", "-").replaceAll("^-|-$", "");
        Path file = folder.resolve(stem + ".csv");
        for (int k = 2; Files.exists(file); k++) {
            file = folder.resolve(stem + "-" + k + ".csv");
        }
        WholeFile.write(file, out -> write(new OutputStreamWriter(out, StandardCharsets.UTF_8), run));
        return file;
    }

    private static void write(Writer out, Run run) throws IOException {
        out.append("trajectory,step");
        for (int k = 1; k <= run.experiment().landscape().dimension(); k++) {
            out.append(",w").append(Integer.toString(k));
        }
        out.append('\n');
        for (Map.Entry<Integer, double[][]> at : run.weights().entrySet()) {
            for (int i = 0; i < run.trajectories(); i++) {
                out.append(Integer.toString(i)).append(',').append(at.getKey().toString());
                for (double[] coordinate : at.getValue()) {
                    out.append(',').append(Double.toString(coordinate[i]));
                }
                out.append('\n');
            }
        }
        out.flush();
    }
}
