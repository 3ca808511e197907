package sticky.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PaperTest {
    private static final String STUDENT = """
            {"title": "The probable error of a mean", "authors": ["Student"], "source": "the paper", "takeaways": [
              {"key": "independent", "title": "Mean and variance are uncorrelated"}, {"key": "z", "title": "The law of z"}]}
            """;

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void write() throws IOException {
        file = Files.writeString(folder.resolve(Paper.FILE), STUDENT);
    }

    @Test
    void takeawaysHaveTheFilesOrder() throws IOException {
        Paper paper = Paper.read(file);
        assertThat(paper.takeaways())
                .extracting(Paper.Takeaway::heading)
                .containsExactly("1. Mean and variance are uncorrelated", "2. The law of z");
        assertThat(paper.takeaway("z").number()).isEqualTo(2);
        assertThat(paper.sourceAtTheStart()).isEqualTo("The paper");
        assertThat(paper.gallery()).isEmpty();
    }

    @Test
    void anUnknownKeyIsAnsweredWithTheList() throws IOException {
        Paper paper = Paper.read(file);
        assertThat(paper.has("t")).isFalse();
        assertThatThrownBy(() -> paper.takeaway("t"))
                .hasMessage("\"t\" is no takeaway of paper.json; there are independent, z");
    }

    @Test
    void aFileThatIsNoPaperIsNamed() throws IOException {
        Files.writeString(file, STUDENT.replace("\"title\": \"The prob", "\"titel\": \"The prob"));
        assertThatThrownBy(() -> Paper.read(file))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith(file + " is no paper: ")
                .hasMessageContaining("title");
        Files.writeString(file, STUDENT.replace("\"key\": \"z\"", "\"key\": \"independent\""));
        assertThatThrownBy(() -> Paper.read(file)).hasMessageEndingWith("each with a key of its own");
        Files.writeString(file, STUDENT.substring(0, 60));
        assertThatThrownBy(() -> Paper.read(file)).hasMessageEndingWith("(line 1)");
        Files.delete(file);
        assertThatThrownBy(() -> Paper.read(file))
                .hasMessageStartingWith("there is no " + file + ", which says title,");
    }
}
