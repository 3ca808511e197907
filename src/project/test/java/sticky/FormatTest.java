package sticky;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.ImportOrderer;
import com.palantir.javaformat.java.JavaFormatterOptions;
import com.palantir.javaformat.java.JavaFormatterOptions.Style;
import com.palantir.javaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import sticky.home.Home;

/**
 * The format of the whole tree is that of {@code mvn spotless:apply}. Where the environment variable CI is set this is a test; elsewhere a
 * sentence, since a build that ends red over a space hides its verdict.
 */
class FormatTest {
    private static final Formatter FORMATTER = Formatter.createFormatter(JavaFormatterOptions.builder()
            .style(Style.PALANTIR)
            .formatJavadoc(false)
            .build());

    /** Names of the texts that were found formatted before. */
    private static final Path INDEX = Home.target().resolve("formatted");

    @Test
    void every_source_is_formatted() throws IOException {
        Set<String> before = Files.exists(INDEX) ? Set.copyOf(Files.readAllLines(INDEX)) : Set.of();
        Set<String> formatted = new ConcurrentSkipListSet<>();
        List<Path> others;
        try (Stream<Path> sources = Stream.concat(
                Files.walk(Home.directory().resolve("src")),
                Files.walk(Home.directory().resolve("claims")))) {
            others = sources.parallel()
                    .filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !isFormatted(file, before, formatted))
                    .map(file -> Home.directory().relativize(file))
                    .toList();
        }
        Files.write(INDEX, new TreeSet<>(formatted));
        if (System.getenv("CI") == null) {
            others.forEach(file -> System.out.println(file + " is not formatted: run mvn spotless:apply"));
        } else {
            assertThat(others).as("not formatted: run mvn spotless:apply").isEmpty();
        }
    }

    private static boolean isFormatted(Path file, Set<String> before, Set<String> formatted) {
        try {
            String text = Files.readString(file).replace("\r\n", "\n");
            String name = name(text);
            boolean is = before.contains(name) || formatted(text).equals(text);
            if (is) {
                formatted.add(name);
            }
            return is;
        } catch (IOException | FormatterException e) {
            throw new IllegalStateException(file + " cannot be formatted: " + e.getMessage(), e);
        }
    }

    private static String formatted(String text) throws FormatterException {
        return FORMATTER.formatSource(
                RemoveUnusedImports.removeUnusedImports(ImportOrderer.reorderImports(text, Style.PALANTIR)));
    }

    /** The text's hash; another formatter has other hashes. */
    private static String name(String text) {
        String version = Formatter.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath();
        return UUID.nameUUIDFromBytes((version + text).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
