package sticky.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import sticky.claim.Sentences;
import sticky.claim.Settings;

/**
 * A reader's own copy of the paper as plain text ({@code -Dsticky.writeUp=FILE}): its sentences, where their hashes are known. The text is
 * shown in the report of that run and goes into no file that is committed.
 *
 * @param texts of the sentences that match, by number
 * @param known how many sentences there are hashes of
 */
record WriteUp(Map<Integer, String> texts, int known) {
    static final WriteUp NONE = new WriteUp(Map.of(), 0);

    /** Read once a run. */
    private static final class Current {
        static final WriteUp COPY = read();

        private static WriteUp read() {
            try {
                Optional<Path> file = Settings.writeUp(System.getProperties());
                return file.isEmpty() ? NONE : WriteUp.read(file.get(), Sentences.current());
            } catch (IOException | IllegalArgumentException unreadable) {
                System.out.println("the report shows no sentences: " + unreadable.getMessage());
                return NONE;
            }
        }
    }

    /** Returns the copy that this run was given; without sentences if it was given none. */
    static WriteUp current() {
        return Current.COPY;
    }

    /** @throws IOException if the file cannot be read */
    static WriteUp read(Path file, Sentences sentences) throws IOException {
        // Not every copy is UTF-8 throughout: a letter that is none spoils its own sentence only.
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        Set<String> headings =
                sentences.all().stream().map(Sentences.Sentence::section).collect(Collectors.toSet());
        Map<String, String> byHash = new HashMap<>();
        Splitter.sentences(text, headings).forEach(sentence -> byHash.put(Splitter.hash(sentence), sentence));
        Map<Integer, String> texts = new TreeMap<>();
        for (Sentences.Sentence sentence : sentences.all()) {
            if (byHash.containsKey(sentence.hash())) {
                texts.put(sentence.number(), byHash.get(sentence.hash()));
            }
        }
        return new WriteUp(texts, sentences.all().size());
    }

    /** "259 of 259 sentences match": a copy with formulas pasted into it matches in fewer. */
    String matches() {
        return texts.size() + " of " + known + " sentences match";
    }
}
