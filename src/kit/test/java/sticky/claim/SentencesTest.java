package sticky.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sticky.claim.Sentences.Tag;

class SentencesTest {
    private static final String TWO = """
            {"groups": [{"headline": "Both", "sentences": [1, 2]}], "sentences": [
              {"number": 1, "section": "s", "hash": "00", "tag": "checked", "claims": ["S1"]},
              {"number": 2, "section": "s", "hash": "01", "tag": "open", "why": "Nobody has tried."}]}
            """;

    @Claim(id = "S1", takeaway = "noise", sentences = 1, statement = "s", source = "w", finding = Finding.CONFIRMED)
    private static class TiedClaim {}

    @Claim(
            id = "S1",
            takeaway = "noise",
            sentences = {2, 3},
            statement = "s",
            source = "w",
            finding = Finding.CONFIRMED)
    private static class LooseClaim {}

    @TempDir
    private Path folder;

    private Sentences read(String text) throws IOException {
        return Sentences.read(Files.writeString(folder.resolve(Sentences.FILE), text));
    }

    @Test
    void a_paper_without_the_file_accounts_for_none() throws IOException {
        Sentences none = Sentences.read(folder.resolve(Sentences.FILE));
        assertThat(none).isEqualTo(Sentences.NONE);
        assertThat(none.mistakes(List.of(LooseClaim.class))).isEmpty();
    }

    @Test
    void claim_and_sentence_name_each_other() throws IOException {
        Sentences two = read(TWO);
        assertThat(two.counts()).containsEntry(Tag.CHECKED, 1L).containsEntry(Tag.OPEN, 1L);
        assertThat(two.mistakes(List.of(TiedClaim.class))).isEmpty();
        assertThat(two.mistakes(List.of(LooseClaim.class)))
                .containsExactly(
                        "claim S1 checks sentence 2, which does not list it in sentences.json",
                        "claim S1 checks sentence 3, out of range [1, 2]",
                        "sentence 1 lists the claim S1 in sentences.json, but that claim does not say that it checks it");
        assertThat(two.mistakes(List.of()))
                .containsExactly("sentence 1 lists the claim S1 in sentences.json, but there is none");
    }

    @Test
    void a_damaged_file_is_named() {
        assertRefused(TWO.replace("\"open\"", "\"unsure\""), "\"unsure\" is no tag; there are checked, definition,");
        assertRefused(TWO.replace("\"number\": 2", "\"number\": 3"), "sentence 3 stands in place 2");
        assertRefused(TWO.replace("[1, 2]", "[1, 7]"), "a group has sentence 7, out of range [1, 2]");
        assertRefused(TWO.substring(0, 90), "sentences.json is no list of sentences: ");
    }

    private void assertRefused(String text, String part) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(IOException.class).hasMessageContaining(part);
    }
}
