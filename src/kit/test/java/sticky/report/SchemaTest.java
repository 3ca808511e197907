package sticky.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import sticky.claim.Finding;
import sticky.claim.Outcome;
import sticky.files.Json;

/** The two schemas fit what is written, word for word, and nothing that is broken. */
class SchemaTest {
    @TempDir
    private Path directory;

    private final Schema evidence = Schema.ofEvidence();
    private final Schema ledger = Schema.ofLedger();

    SchemaTest() throws IOException {}

    @Test
    void evidenceOfEveryVerdictFits() throws IOException {
        assertThat(evidence.misfits(EvidenceJson.text(SampleClaim.supported("E1"))))
                .isEmpty();
        assertThat(evidence.misfits(EvidenceJson.text(SampleClaim.refuted("T1.2"))))
                .isEmpty();
        ObjectNode simulatesNothing = sample();
        List.of("settings", "trajectories", "steps", "diverged").forEach(simulatesNothing::putNull);
        assertThat(evidence.misfits(Json.text(simulatesNothing))).isEmpty();
        assertThat(evidence.misfits(Json.text(sample().put("changes", "learningRate=0.005,batchSize=5"))))
                .isEmpty();
    }

    /** So a new finding or verdict cannot be forgotten in the schemas. */
    @Test
    void theSchemasKnowEveryWordThatIsWritten() throws IOException {
        for (Finding finding : Finding.values()) {
            fits("finding", finding.words());
        }
        for (Outcome outcome : Outcome.values()) {
            fits("verdict", outcome.word());
        }
    }

    private void fits(String key, String word) throws IOException {
        assertThat(evidence.misfits(Json.text(sample().put(key, word)))).isEmpty();
        ObjectNode row = (ObjectNode) ledgerSample().withArray("claims").get(0);
        ObjectNode json = ledgerSample();
        json.putArray("claims").add(row.put(key, word));
        assertThat(ledger.misfits(Json.text(json))).isEmpty();
    }

    @Test
    void aLedgerOfWhatRanAndWhatDidNotFits() throws IOException {
        assertThat(ledger.misfits(Json.text(ledgerSample()))).isEmpty();
        assertThat(ledgerSample().findValuesAsText("verdict")).contains("supported", "refuted", "not run");
        ObjectNode explored = ledgerSample();
        explored.withArray("claims").forEach(row -> ((ObjectNode) row).put("verdict", "refuted, exploratory"));
        assertThat(ledger.misfits(Json.text(explored))).isEmpty();
    }

    static Stream<Arguments> broken() {
        return Stream.of(
                fault("/", "verdict", json -> json.remove("verdict")),
                fault("/", "mood", json -> json.put("mood", "good")),
                fault("/verdict", "enumeration", json -> json.put("verdict", "plausible")),
                fault("/takeaway", "1", json -> json.put("takeaway", "")),
                fault(
                        "/sentences/0",
                        "integer",
                        json -> json.putArray("sentences").add("9")),
                fault("/statement", "1", json -> json.put("statement", "")),
                fault("/seed", "integer", json -> json.put("seed", "1")),
                fault("/changes", "pattern", json -> json.put("changes", "learningRate")),
                fault("/trajectories", "1", json -> json.put("trajectories", 0)),
                fault("/steps", "integer", json -> json.put("steps", 1.5)),
                fault("/falsePassRate", "0", json -> json.put("falsePassRate", 0)),
                fault("/reproduce", "pattern", json -> json.put("reproduce", "run it again")),
                fault(
                        "/measurements/0/level",
                        "1",
                        json -> first(json, "measurements").put("level", 1.5)),
                fault(
                        "/measurements/0",
                        "low",
                        json -> first(json, "measurements").remove("low")),
                fault(
                        "/measurements/0/bound/low",
                        "number",
                        json -> ((ObjectNode) first(json, "measurements").get("bound"))
                                .putNull("low")
                                .putNull("high")),
                fault(
                        "/controls/0",
                        "failedAsItMust",
                        json -> first(json, "controls").remove("failedAsItMust")),
                fault(
                        "/experiments/eta = 0.01/settings/start",
                        "string",
                        json -> json.withObject("/experiments/eta = 0.01/settings")
                                .putArray("start")));
    }

    private static Arguments fault(String place, String word, Consumer<ObjectNode> breaking) {
        return Arguments.of(place, word, breaking);
    }

    private static ObjectNode first(ObjectNode json, String list) {
        return (ObjectNode) json.get(list).get(0);
    }

    @ParameterizedTest(name = "{1} at {0}")
    @MethodSource("broken")
    void brokenEvidenceDoesNotFitAndTheSentenceNamesThePlace(String place, String word, Consumer<ObjectNode> breaking)
            throws IOException {
        ObjectNode json = sample();
        breaking.accept(json);
        Path file = Files.writeString(directory.resolve("E1.json"), Json.text(json));

        assertThat(evidence.misfit(file))
                .hasValueSatisfying(sentence -> assertThat(sentence)
                        .startsWith("E1.json does not fit evidence.schema.json: at " + place + ", ")
                        .contains(word)
                        .doesNotContain("\n"));
    }

    @Test
    void aBrokenLedgerDoesNotFit() throws IOException {
        ObjectNode json = ledgerSample();
        ((ObjectNode) json.get("claims").get(0)).put("controls", "most");
        assertThat(ledger.misfits(Json.text(json))).singleElement().asString().startsWith("at /claims/0/controls, ");
        json.set("claims", Json.MAPPER.createArrayNode());
        assertThat(ledger.misfits(Json.text(json))).isNotEmpty();
    }

    /** A key without a word about it, or one that is not required, would be a promise that nobody can hold us to. */
    @Test
    void everyKeyIsRequiredAndOfEvidenceExplained() throws IOException {
        JsonNode schema = Json.MAPPER.readTree(Schema.class.getResourceAsStream("evidence.schema.json"));
        List<String> keys = schema.get("properties").properties().stream()
                .map(Map.Entry::getKey)
                .toList();
        assertThat(schema.get("properties"))
                .allSatisfy(key -> assertThat(key.has("description")).isTrue());
        assertThat(schema.get("required")).extracting(JsonNode::asText).isEqualTo(keys);
        assertThat(sample().properties()).extracting(Map.Entry::getKey).isEqualTo(keys);
    }

    private static ObjectNode sample() throws IOException {
        return (ObjectNode) Json.MAPPER.readTree(EvidenceJson.text(SampleClaim.supported("E1")));
    }

    private static ObjectNode ledgerSample() throws IOException {
        List<Plan.Entry> entries = Arrays.asList(
                new Plan.Entry("E1", "escape", "first", "figure 1", List.of(), "escape.FirstClaim"),
                new Plan.Entry("E2", "escape", "second", "figure 1", List.of(), "escape.SecondClaim"),
                new Plan.Entry("E3", "escape", "third", "figure 1", List.of(), "escape.ThirdClaim"));
        Ledger sample = Ledger.of(
                SampleClaim.project(),
                new Plan(1, 1, Map.of(), entries),
                List.of(SampleClaim.supported("E1"), SampleClaim.refuted("E2")));
        return (ObjectNode) Json.MAPPER.readTree(LedgerJson.of(sample));
    }
}
