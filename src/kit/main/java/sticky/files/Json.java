package sticky.files;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** JSON as this project writes it: indented, keys in a fixed order, the same line ends everywhere, nothing but finite numbers. */
public final class Json {

    public static final ObjectMapper MAPPER = new ObjectMapper();

    private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");

    private Json() {}

    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /** @throws IllegalArgumentException if a number is NaN or infinite; the sentence names its key */
    public static String text(JsonNode node) {
        requireFinite(node, "");
        try {
            return MAPPER.writer(new DefaultPrettyPrinter()
                                    .withObjectIndenter(INDENT)
                                    .withArrayIndenter(INDENT))
                            .writeValueAsString(node)
                    + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a JSON tree could not be written", impossible);
        }
    }

    /** What a tree of JSON means. */
    @FunctionalInterface
    public interface Meaning<T> {
        T of(JsonNode json) throws IOException;
    }

    /**
     * Reads a file.
     *
     * @param what the file should be, for the sentence: "list of statements"
     * @throws IOException if the file cannot be read, is no JSON, or not what it should be: one sentence that names it
     */
    public static <T> T read(Path file, String what, Meaning<T> meaning) throws IOException {
        String text;
        try {
            text = Files.readString(file);
        } catch (NoSuchFileException missing) {
            throw new IOException("there is no " + file, missing);
        } catch (IOException unreadable) {
            throw new IOException(file + " cannot be read: " + unreadable, unreadable);
        }
        try {
            return meaning.of(MAPPER.readTree(text));
        } catch (JsonProcessingException | RuntimeException damaged) {
            throw new IOException(file + " is no " + what + ": " + sentence(damaged), damaged);
        }
    }

    /** Jackson's place is of no use without the text; its first line and the line's number are. */
    private static String sentence(Exception damaged) {
        if (damaged instanceof JsonProcessingException json && json.getLocation() != null) {
            return json.getOriginalMessage().lines().findFirst().orElse("") + " (line "
                    + json.getLocation().getLineNr() + ")";
        }
        return String.valueOf(damaged.getMessage()).lines().findFirst().orElse("");
    }

    private static void requireFinite(JsonNode node, String key) {
        if (node.isFloatingPointNumber() && !Double.isFinite(node.doubleValue())) {
            throw new IllegalArgumentException(key + " is " + node.asText() + ", which is no number to publish");
        }
        node.properties()
                .forEach(field ->
                        requireFinite(field.getValue(), key.isEmpty() ? field.getKey() : key + "." + field.getKey()));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            requireFinite(node.get(i), key + "[" + i + "]");
        }
    }
}
