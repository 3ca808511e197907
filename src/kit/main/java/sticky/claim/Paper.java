package sticky.claim;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import sticky.files.Json;
import sticky.home.Home;

/**
 * The paper whose statements are checked, as the project's {@code fixtures/paper.json} has it.
 *
 * @param title its title
 * @param authors their names
 * @param address where it is read; may be empty
 * @param source what it is called in a sentence: "the write-up"
 * @param takeaways under which its claims stand, in this order
 * @param gallery the figures that are kept as pictures; may be empty
 * @param pages of its own, which the reports' front door leads to; may be empty
 */
public record Paper(
        String title,
        List<String> authors,
        String address,
        String source,
        List<Takeaway> takeaways,
        List<Exhibit> gallery,
        List<Page> pages) {

    /** Its name, in the fixtures folder. */
    public static final String FILE = "paper.json";

    /** The takeaway of what the paper does not say itself. */
    public static final String BEYOND = "beyond";

    /**
     * A heading under which claims stand.
     *
     * @param key by which a claim names it: "stuck"
     * @param number its place, from 1
     * @param title in words
     */
    public record Takeaway(String key, int number, String title) {
        /** Returns it for headings and the report's tree: "1. Convergence is slower, ...". */
        public String heading() {
            return number + ". " + title;
        }
    }

    /**
     * A picture of the gallery.
     *
     * @param name its file's name
     * @param claim id of the claim
     * @param figure name of one of the claim's figures, as its files have it
     */
    public record Exhibit(String name, String claim, String figure) {
        /** Returns the picture's file below the reports folder. */
        public Path file(Path reports) {
            return reports.resolve("gallery").resolve(name + ".png");
        }
    }

    /**
     * A page that the paper brings.
     *
     * @param file in the project's folder
     * @param title what a link to it says
     */
    public record Page(String file, String title) {
        /** Returns its name among the reports. */
        public String name() {
            return Path.of(file).getFileName().toString();
        }
    }

    /** Read once: a run has one paper. */
    private static final class Current {
        static final Paper PAPER = read();

        private static Paper read() {
            try {
                return Paper.read(Home.fixtures().resolve(FILE));
            } catch (IOException problem) {
                throw new IllegalArgumentException(problem.getMessage(), problem);
            }
        }
    }

    /**
     * Returns the paper of this project.
     *
     * @throws IllegalArgumentException if its file is missing or is no paper
     */
    public static Paper current() {
        try {
            return Current.PAPER;
        } catch (ExceptionInInitializerError | NoClassDefFoundError unread) {
            return Current.read();
        }
    }

    /** @throws IOException if the file is missing or is no paper; one sentence */
    public static Paper read(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw new IOException(
                    "there is no " + file + ", which says title, authors, address, source and takeaways of the paper");
        }
        return Json.read(file, "paper", Paper::of);
    }

    private static Paper of(JsonNode json) {
        List<String> authors = new ArrayList<>();
        json.required("authors").forEach(author -> authors.add(author.asText()));
        List<Takeaway> takeaways = new ArrayList<>();
        for (JsonNode node : json.required("takeaways")) {
            takeaways.add(new Takeaway(
                    node.required("key").asText(),
                    takeaways.size() + 1,
                    node.required("title").asText()));
        }
        List<Exhibit> gallery = new ArrayList<>();
        for (JsonNode node : json.path("gallery")) {
            gallery.add(new Exhibit(
                    node.required("name").asText(),
                    node.required("claim").asText(),
                    node.required("figure").asText()));
        }
        List<Page> pages = new ArrayList<>();
        for (JsonNode node : json.path("pages")) {
            pages.add(new Page(
                    node.required("file").asText(), node.required("title").asText()));
        }
        if (takeaways.isEmpty()
                || takeaways.stream().map(Takeaway::key).distinct().count() < takeaways.size()) {
            throw new IllegalArgumentException("its takeaways must be at least one, each with a key of its own");
        }
        return new Paper(
                json.required("title").asText(),
                List.copyOf(authors),
                json.path("address").asText(),
                json.required("source").asText(),
                List.copyOf(takeaways),
                List.copyOf(gallery),
                List.copyOf(pages));
    }

    /** Returns whether there is a takeaway of this key. */
    public boolean has(String key) {
        return takeaways.stream().anyMatch(takeaway -> takeaway.key().equals(key));
    }

    /** @throws IllegalArgumentException if there is no takeaway of this key; the sentence lists those that there are */
    public Takeaway takeaway(String key) {
        return takeaways.stream()
                .filter(takeaway -> takeaway.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(unknown(key)));
    }

    String unknown(String key) {
        return "\"" + key + "\" is no takeaway of " + FILE + "; there are "
                + takeaways.stream().map(Takeaway::key).collect(Collectors.joining(", "));
    }

    /** Returns what the source is called at the beginning of a sentence: "The write-up". */
    public String sourceAtTheStart() {
        return source.isEmpty()
                ? source
                : source.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + source.substring(1);
    }
}
