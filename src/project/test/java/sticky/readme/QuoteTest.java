package sticky.readme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A document with a mistake of each kind in it, and one without. */
class QuoteTest {
    private static final String SOURCE = "class OwnClaim {\n\n    int one() {\n        return 1;\n    }\n}\n";

    @TempDir
    private Path root;

    @BeforeEach
    void write() throws IOException {
        Files.createDirectories(root.resolve("claims"));
        Files.writeString(root.resolve("claims/OwnClaim.java"), SOURCE);
        Files.writeString(root.resolve("OwnClaim.java"), SOURCE);
    }

    private String problem(String origin, String block) throws IOException {
        Document document = Document.of(Path.of("README.md"), origin + "\n```java\n" + block + "```\n");
        return Quote.problem(document.fences().get(0), root).orElse("");
    }

    @Test
    void aWholeFileAndAPartOfItAreVerbatim() throws IOException {
        assertThat(problem("<!-- from claims/OwnClaim.java -->", SOURCE)).isEmpty();
        assertThat(problem("<!-- part of claims/OwnClaim.java -->", "int one() {\n    return 1;\n}\n"))
                .isEmpty();
    }

    @Test
    void aPartIsNotTheWhole() throws IOException {
        assertThat(problem("<!-- from claims/OwnClaim.java -->", "class OwnClaim {\n"))
                .isEqualTo("the block does not stand in claims/OwnClaim.java so: class OwnClaim {");
    }

    @Test
    void oneLetterChangedOrOneLineLeftOutIsNotVerbatim() throws IOException {
        String origin = "<!-- part of claims/OwnClaim.java -->";
        assertThat(problem(origin, "int two() {\n    return 1;\n}\n")).contains("does not stand in");
        assertThat(problem(origin, "int one() {\n}\n")).contains("does not stand in");
        assertThat(problem(origin, "int one() {\n  return 1;\n}\n")).contains("does not stand in");
        assertThat(problem(origin, "")).contains("it is empty");
    }

    @Test
    void aBlockHasToSayWhereItIsFromAndThatMustBeCompiled() throws IOException {
        assertThat(problem("As in this file:", SOURCE)).contains("does not say where it is from");
        assertThat(problem("<!-- from OwnClaim.java -->", SOURCE))
                .isEqualTo("OwnClaim.java is no file that is compiled");
        assertThat(problem("<!-- from claims/../OwnClaim.java -->", SOURCE)).contains("no file that is compiled");
        assertThat(problem("<!-- from claims/Missing.java -->", SOURCE)).contains("no file that is compiled");
    }

    @Test
    void aDocumentIsTakenApart() {
        Document document = Document.of(
                Path.of("README.md"),
                "# A title, of sorts\n\n```\nmvn verify\n```\n\nSee [this](there.md), ![that](p.png), `mvn test` and "
                        + "[no](https://example.org).\n\n| `src` | `a`, b |\n");
        assertThat(document.commands()).containsExactly("mvn verify", "mvn test");
        assertThat(document.links()).containsExactly("there.md", "p.png");
        assertThat(document.anchors()).containsExactly("a-title-of-sorts");
        assertThat(document.rows()).containsExactly(List.of("src", "a"));
        assertThatThrownBy(() -> Document.of(Path.of("README.md"), "```\n"))
                .hasMessage("README.md has a fenced block that does not end");
    }
}
