package sticky.files;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

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
