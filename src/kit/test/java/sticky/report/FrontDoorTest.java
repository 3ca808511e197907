package sticky.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sticky.claim.ClaimRecord;
import sticky.files.Json;
import sticky.files.WholeFile;
import sticky.home.Home;

class FrontDoorTest {
    private static final int MOST_BYTES_EMPTY = 120_000;

    @TempDir
    private Path reports;

    private String page;

    @BeforeEach
    void written() throws IOException {
        ClaimRecord record = SampleClaim.supported("E1");
        Path data = ClaimAttachments.data(reports.resolve("evidence/figures/E1"), "survival");
        WholeFile.write(
                data,
                Json.MAPPER.writeValueAsString(PanelJson.of(record.figures().get(0))));
        Plan.Entry entry = new Plan.Entry("E1", "escape", "first", "figure 1", List.of(), "escape.FirstClaim");
        Plan plan = new Plan(1, 1, Map.of(), List.of(entry));
        Ledger ledger = Ledger.of(SampleClaim.project("E1"), plan, List.of(record));
        page = Files.readString(FrontDoor.write(ledger, Home.directory(), reports));
    }

    @Test
    void it_holds_every_claim_with_its_numbers_and_figures() throws IOException {
        JsonNode claim = data().path("claims").path("E1");
        assertThat(claim.path("statement").asText()).isNotBlank();
        assertThat(claim.path("measurements")).isNotEmpty();
        assertThat(claim.path("controls")).isNotEmpty();
        assertThat(claim.path("figures").path(0).path("name").asText()).isEqualTo("survival");
        assertThat(data().path("groups").findValuesAsText("claims")).isNotNull();
    }

    @Test
    void it_needs_nothing_from_outside() {
        String own = page.replaceAll("(?s)<script type=\"application/json\".*?</script>", "");
        assertThat(Pattern.compile("(src|href)=\"?https?:|url\\(|@import")
                        .matcher(own)
                        .results())
                .isEmpty();
        assertThat(own.length()).isLessThan(MOST_BYTES_EMPTY);
        assertThat(page).doesNotContain("{{");
    }

    @Test
    void markup_in_a_claims_words_is_inert() {
        assertThat(SampleClaim.supported("E1").statement()).isNotBlank();
        Matcher data = block();
        assertThat(data.group(1)).doesNotContain("<");
    }

    private JsonNode data() throws IOException {
        return Json.MAPPER.readTree(block().group(1));
    }

    private Matcher block() {
        Matcher block = Pattern.compile("<script type=\"application/json\" id=\"data\">(.*?)</script>", Pattern.DOTALL)
                .matcher(page);
        assertThat(block.find()).isTrue();
        return block;
    }
}
