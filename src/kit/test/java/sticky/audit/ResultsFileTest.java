package sticky.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultsFileTest {
    @TempDir
    private Path folder;

    @Test
    void aLineTornInsideALetterIsPassedOver() throws IOException {
        byte[] line = "{\"id\":\"E2\",\"name\":\"\u03b7\"}".getBytes(StandardCharsets.UTF_8);
        int insideTheLetter = line.length - 3;
        Path file = Files.write(folder.resolve("audit.jsonl"), Arrays.copyOf(line, insideTheLetter));
        assertThat(ResultsFile.open(file).find("E2", "00", 1)).isNull();
        assertThat(Files.readAllBytes(file)).hasSize(insideTheLetter + 1).endsWith('\n');
    }

    @Test
    void aFolderIsNamed() {
        assertThatThrownBy(() -> ResultsFile.open(folder)).hasMessageStartingWith(folder + " is a folder");
    }
}
