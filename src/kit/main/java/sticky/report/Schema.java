package sticky.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import sticky.files.Json;

/** A JSON schema (draft 2020-12) of a file that a run leaves for machines: a run whose files do not fit what is promised of them is broken. */
final class Schema {

    /** Its place in the fixtures folder. */
    static final Path EVIDENCE = Path.of("schema", "evidence.schema.json");

    static final Path LEDGER = Path.of("schema", "ledger.schema.json");

    private final Path file;
    private final com.networknt.schema.Schema schema;

    private Schema(Path file, com.networknt.schema.Schema schema) {
        this.file = file;
        this.schema = schema;
    }

    /** @throws IOException if the file is missing or is no JSON */
    static Schema read(Path file) throws IOException {
        JsonNode json = Json.MAPPER.readTree(Files.readString(file));
        return new Schema(
                file,
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(json));
    }

    /**
     * What does not fit, a sentence for each place, in the order of the text.
     *
     * @throws IOException if the text is no JSON
     */
    List<String> misfits(String text) throws IOException {
        return schema.validate(Json.MAPPER.readTree(text)).stream()
                .map(Schema::sentence)
                .distinct()
                .toList();
    }

    /**
     * One sentence on a file that does not fit: the file, the first place, how many more there are.
     *
     * @throws IOException if the file cannot be read or is no JSON
     */
    Optional<String> misfit(Path checked) throws IOException {
        List<String> misfits = misfits(Files.readString(checked));
        if (misfits.isEmpty()) {
            return Optional.empty();
        }
        String more = misfits.size() == 1 ? "" : " (and " + (misfits.size() - 1) + " more)";
        return Optional.of(
                checked.getFileName() + " does not fit " + file.getFileName() + ": " + misfits.get(0) + more);
    }

    private static String sentence(Error error) {
        String place = error.getInstanceLocation().toString();
        return "at " + (place.isEmpty() ? "/" : place) + ", " + error.getMessage();
    }
}
