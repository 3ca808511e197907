package sticky.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sticky.claim.Sentences;
import sticky.claim.Sentences.Sentence;
import sticky.claim.Sentences.Tag;

/** On a text of our own, every rule of the splitter once. */
class SplitterTest {
    private static final String TEXT = """
            A walk in the hills

            We went up, e.g. by the north face [1]. It was \u201csteep\u201d! Was it
            far? Not very: Half an hour. Here is what we took along on that morning, all of it in one bag: Bread and water.

            What we saw
              \u2022 a kite, and two hares in the grass
              \u2022 nothing else.[2] (Fog came.) Then rain fell.

            1. ^

            Short one. The north face is in the shade.
            """;

    private static final List<String> SENTENCES = List.of(
            "We went up, e.g. by the north face [1].",
            "It was \"steep\"!",
            "Was it far?",
            "Not very: Half an hour.",
            "Here is what we took along on that morning, all of it in one bag:",
            "Bread and water.",
            "What we saw",
            "a kite, and two hares in the grass",
            "nothing else.[2]",
            "Then rain fell.",
            "The north face is in the shade.");

    @TempDir
    private Path folder;

    @Test
    void a_text_splits_by_the_rules() {
        assertThat(Splitter.sentences(TEXT, Set.of("A walk in the hills")))
                .containsExactlyElementsOf(SENTENCES.stream()
                        .filter(sentence -> sentence.length() >= 12)
                        .toList());
    }

    @Test
    void wrapping_line_ends_and_quotes_do_not_matter() {
        String other =
                TEXT.replace("\n", "\r\n").replaceAll("[\u201c\u201d]", "\"").replace(" by the", "\r\n by  the");
        assertThat(Splitter.sentences(other, Set.of())).containsAll(SENTENCES.subList(0, 2));
    }

    @Test
    void a_hash_is_the_beginning_of_sha_256() {
        assertThat(Splitter.hash("abc")).isEqualTo("ba7816bf8f01cfea");
    }

    @Test
    void a_copy_with_other_words_matches_in_fewer_sentences() throws IOException {
        List<Sentence> all = IntStream.range(0, SENTENCES.size())
                .mapToObj(i -> new Sentence(
                        i + 1, "A walk in the hills", Splitter.hash(SENTENCES.get(i)), Tag.OPEN, List.of(), ""))
                .toList();
        Path copy = Files.writeString(folder.resolve("copy.txt"), TEXT);
        WriteUp whole = WriteUp.read(copy, new Sentences(all, List.of()));
        assertThat(whole.matches()).isEqualTo("9 of 11 sentences match");
        assertThat(whole.texts()).containsEntry(11, SENTENCES.get(10)).doesNotContainKey(3);

        Files.writeString(copy, TEXT.replace("the shade", "$\\Theta(1)$ shade"));
        assertThat(WriteUp.read(copy, new Sentences(all, List.of())).matches()).isEqualTo("8 of 11 sentences match");
    }
}
