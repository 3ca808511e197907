package sticky.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;

/**
 * The finished runs of all audits, a line each, so that an interrupted audit goes on where it stopped. What a crash left of a last line
 * is passed over, and its run repeated.
 */
final class ResultsFile {
    private final Path file;
    private final Map<Key, Outcomes> finished = new HashMap<>();

    /** A run: same claim, same seed, same code, same scale, hence the same outcome. */
    private record Key(String id, String code, long rootSeed) {}

    private ResultsFile(Path file) {
        this.file = file;
    }

    /** @throws IOException if the file exists and cannot be read, or cannot be written */
    static ResultsFile open(Path file) throws IOException {
        ResultsFile results = new ResultsFile(file);
        if (Files.exists(file)) {
            if (Files.isDirectory(file)) {
                throw new IOException(file + " is a folder, and no file of an audit's results: take it away");
            }
            // A line may have been torn inside a letter, which is no reason to lose the others.
            String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            text.lines().forEach(results::take);
            if (!text.isEmpty() && !text.endsWith("\n")) {
                results.append("\n");
            }
        } else {
            results.append("");
        }
        return results;
    }

    private void take(String line) {
        try {
            Outcomes run = OutcomesJson.read(line);
            finished.put(new Key(run.id(), run.code(), run.rootSeed()), run);
        } catch (IllegalArgumentException torn) {
            // Its run is simply not among the finished ones.
        }
    }

    /** A finished run, or null. */
    synchronized Outcomes find(String id, String code, long rootSeed) {
        return finished.get(new Key(id, code, rootSeed));
    }

    /** @throws IOException if the line cannot be written */
    synchronized void add(Outcomes run) throws IOException {
        append(OutcomesJson.line(run) + "\n");
        finished.put(new Key(run.id(), run.code(), run.rootSeed()), run);
    }

    private void append(String text) throws IOException {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, text, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException problem) {
            throw new IOException("the audit stops, since " + file + " cannot be written: " + problem, problem);
        }
    }
}
