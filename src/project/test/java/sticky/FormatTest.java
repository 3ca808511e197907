package sticky;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.ImportOrderer;
import com.palantir.javaformat.java.JavaFormatterOptions;
import com.palantir.javaformat.java.JavaFormatterOptions.Style;
import com.palantir.javaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import sticky.home.Home;

/** The format of the whole tree is that of {@code mvn spotless:apply}, checked last, so that it never hides a verdict. */
class FormatTest {
    private static final Formatter FORMATTER = Formatter.createFormatter(JavaFormatterOptions.builder()
            .style(Style.PALANTIR)
            .formatJavadoc(false)
            .build());

    @Test
    void every_source_is_formatted() throws IOException {
        List<Path> unformatted;
        try (Stream<Path> sources = Stream.concat(
                Files.walk(Home.directory().resolve("src")),
                Files.walk(Home.directory().resolve("claims")))) {
            unformatted = sources.parallel()
                    .filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !isFormatted(file))
                    .map(file -> Home.directory().relativize(file))
                    .toList();
        }
        assertThat(unformatted).as("run mvn spotless:apply").isEmpty();
    }

    private static boolean isFormatted(Path file) {
        try {
            String text = Files.readString(file).replace("\r\n", "\n");
            String imports =
                    RemoveUnusedImports.removeUnusedImports(ImportOrderer.reorderImports(text, Style.PALANTIR));
            return FORMATTER.formatSource(imports).equals(text);
        } catch (IOException | FormatterException e) {
            throw new IllegalStateException(file + " cannot be formatted: " + e.getMessage(), e);
        }
    }
}
