package sticky.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import sticky.files.Json;

/**
 * All statements of the paper that this project knows of: those that have a claim, by id, and those that the paper quotes from the
 * literature, which are listed and not re-checked.
 *
 * @param claims ids of the claims
 * @param literature what is quoted
 */
record Statements(List<String> claims, List<Quoted> literature) {
    /** Its name, in the fixtures folder. */
    static final String FILE = "statements.json";

    /** A statement from the literature. */
    record Quoted(String id, String statement, String source) {}

    /** @throws IOException if the file is missing or is no list of statements */
    static Statements read(Path file) throws IOException {
        try {
            JsonNode json = Json.MAPPER.readTree(Files.readString(file));
            List<String> claims = new ArrayList<>();
            json.required("claims").forEach(id -> claims.add(id.asText()));
            List<Quoted> literature = new ArrayList<>();
            for (JsonNode node : json.required("literature")) {
                literature.add(new Quoted(
                        node.required("id").asText(),
                        node.required("statement").asText(),
                        node.required("source").asText()));
            }
            return new Statements(List.copyOf(claims), List.copyOf(literature));
        } catch (RuntimeException damaged) {
            throw new IOException(file + " is no list of statements: " + damaged.getMessage(), damaged);
        }
    }
}
