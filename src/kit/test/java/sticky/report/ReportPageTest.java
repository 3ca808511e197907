package sticky.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ReportPageTest {

    private static final String PAGE =
            "<html><head><title>t</title>\n<script>window.dataLayer = []; gtag('config')</script>\n</head>"
                    + "<script>d('data/test-cases/1.json','"
                    + base64(
                            "{\"uid\":\"1\",\"descriptionHtml\":\"<b>page</b>\",\"testStage\":{\"descriptionHtml\":\"<b>page</b>\",\"steps\":[]}}")
                    + "'),d('widgets/suites.json','"
                    + base64("{\"total\":2,\"items\":[{\"name\":\"10. last\"},{\"name\":\"2. first\"}]}")
                    + "'),d('data/attachments/2.png','abcd')</script></html>";

    @Test
    void aDescriptionIsKeptOnce() throws IOException {
        String json = file(ReportPage.tidied(PAGE), "data/test-cases/1.json");
        assertThat(json).containsOnlyOnce("<b>page</b>").contains("\"uid\":\"1\"", "\"testStage\":{\"steps\":[]}");
    }

    @Test
    void theTakeawaysStandInTheirOrder() throws IOException {
        assertThat(file(ReportPage.tidied(PAGE), "widgets/suites.json"))
                .isEqualTo("{\"total\":2,\"items\":[{\"name\":\"2. first\"},{\"name\":\"10. last\"}]}");
    }

    @Test
    void nothingElseIsLostButTheAnalytics() throws IOException {
        assertThat(ReportPage.tidied(PAGE))
                .contains("<title>t</title>", "d('data/attachments/2.png','abcd')")
                .doesNotContain("dataLayer", "gtag");
    }

    @Test
    void aTidyPageStaysAsItIs() throws IOException {
        String once = ReportPage.tidied(PAGE);
        assertThat(ReportPage.tidied(once)).isEqualTo(once).isNotEqualTo(PAGE);
    }

    private static String file(String page, String name) {
        Matcher file = Pattern.compile("d\\('" + Pattern.quote(name) + "','([^']*)'\\)")
                .matcher(page);
        assertThat(file.find()).isTrue();
        return new String(Base64.getDecoder().decode(file.group(1)), StandardCharsets.UTF_8);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
