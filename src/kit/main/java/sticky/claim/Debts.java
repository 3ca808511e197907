package sticky.claim;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import sticky.home.Home;

/**
 * What is known to say nothing, listed by name so that it can only shrink: what is listed and holds no longer must be taken off. Each file
 * has lines {@code claim,name}; a line that begins with # is a comment.
 */
public final class Debts {
    private Debts() {}

    /** Returns the names of a claim's controls that its own checks imply, from {@code fixtures/implied-controls.csv}. */
    public static List<String> impliedControls(String claim) {
        return of(claim, "implied-controls.csv");
    }

    /** Returns the names of a claim's checks that are another one's number, from {@code fixtures/same-numbers.csv}. */
    public static List<String> sameNumbers(String claim) {
        return of(claim, "same-numbers.csv");
    }

    private static List<String> of(String claim, String name) {
        Path file = Home.fixtures().resolve(name);
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> line.startsWith(claim + ","))
                    .map(line -> line.substring(claim.length() + 1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("fixtures/" + name + " cannot be read: " + e.getMessage(), e);
        }
    }
}
