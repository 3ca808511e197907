package sticky.claim;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import sticky.files.Json;
import sticky.home.Home;

/**
 * Every sentence of the paper by number and hash, without its text, and what becomes of it here, as the project's
 * {@code fixtures/sentences.json} has it. A project without that file accounts for no sentences.
 *
 * @param all by number, from 1
 * @param groups of sentences that say one thing, in the paper's order
 */
public record Sentences(List<Sentence> all, List<Group> groups) {

    /** Its name, in the fixtures folder. */
    public static final String FILE = "sentences.json";

    /** Of a project that accounts for none. */
    public static final Sentences NONE = new Sentences(List.of(), List.of());

    /** What a sentence is to this project. */
    public enum Tag {
        CHECKED("checked"),
        DEFINITION("definition"),
        SET_UP("set-up"),
        LITERATURE("literature"),
        FUTURE("future"),
        OPEN("open");

        private final String word;

        Tag(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }

        static Tag of(String word) {
            return Arrays.stream(values())
                    .filter(tag -> tag.word.equals(word))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("\"" + word + "\" is no tag; there are "
                            + Arrays.stream(values()).map(Tag::word).collect(Collectors.joining(", "))));
        }
    }

    /**
     * A sentence of the paper.
     *
     * @param number its place, from 1
     * @param section where it stands
     * @param hash the first 16 hexadecimal digits of SHA-256 of its normalised text
     * @param tag what it is
     * @param claims ids of the claims that check it
     * @param why no claim does, or what one would do; may be empty
     */
    public record Sentence(int number, String section, String hash, Tag tag, List<String> claims, String why) {}

    /** Sentences that say one thing, under a headline in our words. */
    public record Group(String headline, List<Integer> sentences) {}

    /**
     * Returns the sentences of this project; {@link #NONE} if it has no such file.
     *
     * @throws IllegalArgumentException if the file is no list of sentences
     */
    public static Sentences current() {
        try {
            return read(Home.fixtures().resolve(FILE));
        } catch (IOException problem) {
            throw new IllegalArgumentException(problem.getMessage(), problem);
        }
    }

    /** @throws IOException if there is a file and it is no list of sentences; one sentence */
    public static Sentences read(Path file) throws IOException {
        return Files.exists(file) ? Json.read(file, "list of sentences", Sentences::of) : NONE;
    }

    private static Sentences of(JsonNode json) {
        List<Sentence> all = new ArrayList<>();
        for (JsonNode node : json.required("sentences")) {
            int number = node.required("number").asInt();
            if (number != all.size() + 1) {
                throw new IllegalArgumentException("sentence " + number + " stands in place " + (all.size() + 1));
            }
            all.add(new Sentence(
                    number,
                    node.required("section").asText(),
                    node.required("hash").asText(),
                    Tag.of(node.required("tag").asText()),
                    StreamSupport.stream(node.path("claims").spliterator(), false)
                            .map(JsonNode::asText)
                            .toList(),
                    node.path("why").asText()));
        }
        List<Group> groups = new ArrayList<>();
        for (JsonNode node : json.path("groups")) {
            List<Integer> numbers = new ArrayList<>();
            for (JsonNode number : node.required("sentences")) {
                if (!(number.asInt() >= 1 && number.asInt() <= all.size())) {
                    throw new IllegalArgumentException(
                            "a group has sentence " + number + ", out of range [1, " + all.size() + "]");
                }
                numbers.add(number.asInt());
            }
            groups.add(new Group(node.required("headline").asText(), List.copyOf(numbers)));
        }
        return new Sentences(List.copyOf(all), List.copyOf(groups));
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    /** Returns how many sentences have each tag, zeros included. */
    public Map<Tag, Long> counts() {
        Map<Tag, Long> counts = new EnumMap<>(Tag.class);
        for (Tag tag : Tag.values()) {
            counts.put(tag, all.stream().filter(s -> s.tag() == tag).count());
        }
        return counts;
    }

    /** Returns the sentences of one tag. */
    public List<Sentence> tagged(Tag tag) {
        return all.stream().filter(sentence -> sentence.tag() == tag).toList();
    }

    /** Returns where claims and sentences do not say the same of each other, a sentence each. */
    List<String> mistakes(List<Class<?>> types) {
        List<String> mistakes = new ArrayList<>();
        if (isEmpty()) {
            return mistakes;
        }
        Map<String, List<Integer>> claimed = types.stream()
                .map(type -> type.getAnnotation(Claim.class))
                .collect(Collectors.toMap(
                        Claim::id,
                        claim -> Arrays.stream(claim.sentences()).boxed().toList(),
                        (first, second) -> first));
        claimed.forEach((id, numbers) -> numbers.forEach(number -> {
            if (!(number >= 1 && number <= all.size())) {
                mistakes.add("claim " + id + " checks sentence " + number + ", out of range [1, " + all.size() + "]");
            } else if (!all.get(number - 1).claims().contains(id)) {
                mistakes.add("claim " + id + " checks sentence " + number + ", which does not list it in " + FILE);
            }
        }));
        for (Sentence sentence : all) {
            for (String id : sentence.claims()) {
                if (!claimed.containsKey(id)) {
                    mistakes.add("sentence " + sentence.number() + " lists the claim " + id + " in " + FILE
                            + ", but there is none");
                } else if (!claimed.get(id).contains(sentence.number())) {
                    mistakes.add("sentence " + sentence.number() + " lists the claim " + id + " in " + FILE
                            + ", but that claim does not say that it checks it");
                }
            }
        }
        return mistakes;
    }
}
