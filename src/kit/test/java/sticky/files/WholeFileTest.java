package sticky.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {
    @TempDir
    private Path directory;

    @Test
    void anOlderFileIsReplacedWhole() throws IOException {
        Path file = directory.resolve("new").resolve("x.json");
        WholeFile.write(file, "a long text");
        WholeFile.write(file, "b");
        assertThat(file).hasContent("b");
        assertThat(names(file.getParent())).containsExactly("x.json");
    }

    /** A file where the folder should be: as a folder that may not be written to, but for every user. */
    @Test
    void whereNothingCanBeWrittenASentenceSaysSoAndNothingIsLeft() throws IOException {
        Path reports = Files.writeString(directory.resolve("reports"), "in the way");
        assertThatThrownBy(() -> WholeFile.write(reports.resolve("x.json"), "text"))
                .isInstanceOf(IOException.class)
                .hasMessageMatching("\\S+x.json is not written: java.nio.file.\\w+: .*");
        assertThat(reports).hasContent("in the way");
        assertThat(names(directory)).containsExactly("reports");
    }

    /** The text is written, but cannot take its place: the moment at which half a file could be left. */
    @Test
    void whatCannotBeFinishedLeavesTheOlderOneAsItWas() throws IOException {
        Path target = Files.createDirectory(directory.resolve("x.json"));
        Files.writeString(target.resolve("older"), "older");
        assertThatThrownBy(() -> WholeFile.write(target, "text")).isInstanceOf(IOException.class);
        assertThat(target.resolve("older")).hasContent("older");
        assertThat(names(directory)).containsExactly("x.json");
    }

    private static Stream<String> names(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(path -> path.getFileName().toString()).toList().stream();
        }
    }
}
