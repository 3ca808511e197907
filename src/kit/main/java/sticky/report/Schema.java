package sticky.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import sticky.files.Json;

/** A JSON schema (draft 2020-12) of a file that a run leaves for machines: a run whose files do not fit what is promised of them is broken. */
final class Schema {

    private final String name;
    private final com.networknt.schema.Schema schema;

    private Schema(String name, com.networknt.schema.Schema schema) {
        this.name = name;
        this.schema = schema;
    }

    /** Returns what is promised of a claim's evidence. */
    static Schema ofEvidence() throws IOException {
        return read("evidence.schema.json");
    }

    /** Returns what is promised of a run's ledger. */
    static Schema ofLedger() throws IOException {
        return read("ledger.schema.json");
    }

    /** The kit carries its promises with it; a project's copy of them is for its readers. */
    private static Schema read(String name) throws IOException {
        try (InputStream text = Schema.class.getResourceAsStream(name)) {
            JsonNode json = Json.MAPPER.readTree(text);
            return new Schema(
                    name,
                    SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                            .getSchema(json));
        }
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
        return Optional.of(checked.getFileName() + " does not fit " + name + ": " + misfits.get(0) + more);
    }

    private static String sentence(Error error) {
        String place = error.getInstanceLocation().toString();
        return "at " + (place.isEmpty() ? "/" : place) + ", " + error.getMessage();
    }
}
