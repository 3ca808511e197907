package sticky.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
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
import sticky.files.Json;
import sticky.files.WholeFile;

/**
 * Writes the weights that a claim's experiments recorded ({@code -Dsticky.export=trajectories}): a CSV file an experiment,
 * evidence/trajectories/(claim)/(experiment).csv, in the columns that its simulation writes, and beside them
 * {@code settings.json}, what they are of.
 */
public final class TrajectoryExport implements Reporter {
    private static final String FOLDER = "trajectories";
    private static final String SETTINGS = "settings.json";

    @Override
    public void testStarted(ClaimRecord soFar, String testName, boolean control) {}

    @Override
    public void claimFinished(ClaimRecord record) {
        if (!Settings.current().export()) {
            return;
        }
        try {
            WholeFile.write(folder(record.id()).resolve(SETTINGS), settings(record));
        } catch (IOException failed) {
            throw new UncheckedIOException(
                    "the settings of the trajectories of " + record.id() + " are not exported: " + failed.getMessage(),
                    failed);
        }
    }

    /** What the files beside it are of: root seed, changes, and each experiment's settings by its name. */
    static String settings(ClaimRecord record) {
        ObjectNode json = Json.object();
        json.put("seed", record.seed());
        json.put("changes", record.changes());
        ObjectNode experiments = json.putObject("experiments");
        record.experiments().forEach((name, run) -> experiments.set(name, Json.MAPPER.valueToTree(run.settings())));
        return Json.text(json);
    }

    private static Path folder(String claim) {
        return ClaimRun.evidence().resolve(FOLDER).resolve(claim);
    }

    @Override
    public void experimentFinished(String claim, String experiment, Recorded recorded) {
        if (!Settings.current().export()) {
            return;
        }
        try {
            write(folder(claim), experiment, recorded);
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
