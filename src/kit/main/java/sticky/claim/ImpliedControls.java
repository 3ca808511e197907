package sticky.claim;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import sticky.home.Home;

/**
 * The controls that are known to say nothing, from {@code fixtures/implied-controls.csv}: a debt, listed by name so that it can only shrink.
 * One that is not implied any more must be taken off.
 */
final class ImpliedControls {
    private static final String FILE = "implied-controls.csv";

    private ImpliedControls() {}

    /** Returns the names of a claim's implied controls; none where there is no list. */
    static List<String> of(String claim) {
        Path file = Home.fixtures().resolve(FILE);
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> line.startsWith(claim + ","))
                    .map(line -> line.substring(claim.length() + 1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " cannot be read: " + e.getMessage(), e);
        }
    }
}
