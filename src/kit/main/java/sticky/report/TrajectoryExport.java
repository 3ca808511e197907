package sticky.report;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import sticky.claim.ClaimRecord;
import sticky.claim.Reporter;
import sticky.claim.Settings;
import sticky.files.WholeFile;

/**
 * Writes the weights that a claim's experiments recorded ({@code -Dsticky.export=trajectories}): a CSV file an experiment,
 * reports/evidence/trajectories/(claim)/(experiment).csv, in the columns that its simulation
 * writes.
 */
public final class TrajectoryExport implements Reporter {
    private static final String FOLDER = "trajectories";

    @Override
    public void testStarted(ClaimRecord soFar, String testName, boolean control) {}

    @Override
    public void claimFinished(ClaimRecord record) {}

    @Override
    public void experimentFinished(String claim, String experiment, Recorded recorded) {
        if (!Settings.current().export()) {
            return;
        }
        Path folder = ClaimRun.evidence().resolve(FOLDER).resolve(claim);
        try {
            write(folder, experiment, recorded);
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
    static Path write(Path folder, String experiment, Recorded recorded) throws IOException {
        String stem = experiment.replaceAll("[^\\p{L}\\p{N}.=-]+", "-").replaceAll("^-|-$", "");
        Path file = folder.resolve(stem + ".csv");
        for (int k = 2; Files.exists(file); k++) {
            file = folder.resolve(stem + "-" + k + ".csv");
        }
        WholeFile.write(file, out -> {
            Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            recorded.writeCsv(writer);
            writer.flush();
        });
        return file;
    }
}
