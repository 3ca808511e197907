package sticky.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sticky.files.Json;
import sticky.files.NaturalOrder;
import sticky.files.WholeFile;

/**
 * Allure's page, tidied after it was made: every description is in it twice and needed once; the overview lists the takeaways by their
 * number of tests, not in their order, and breaks their names inside words; and it carries a call of an analytics script.
 */
final class ReportPage {

    private static final Pattern FILE =
            Pattern.compile("d\\('((?:data/test-cases|widgets)/[^']+\\.json)','([A-Za-z0-9+/=]*)'\\)");
    private static final Pattern ANALYTICS =
            Pattern.compile("<script>(?:(?!</script>).)*dataLayer(?:(?!</script>).)*</script>\\s*", Pattern.DOTALL);
    private static final String LOOK =
            "<style>.suites-widget .table__col,.behaviors-widget .table__col,.widget .table__col"
                    + "{word-break:normal;overflow-wrap:anywhere}</style>";

    private ReportPage() {}

    /** Returns whether there is a page that was written to its end. */
    static boolean isWhole(Path page) throws IOException {
        return Files.exists(page) && Files.readString(page).stripTrailing().endsWith("</html>");
    }

    /**
     * Tidies the page in its place. A page that is tidy already stays as it is.
     *
     * @throws IOException if the page cannot be read or written
     */
    static void tidy(Path page) throws IOException {
        WholeFile.write(page, tidied(Files.readString(page)));
    }

    static String tidied(String html) throws IOException {
        String silent = ANALYTICS.matcher(html).replaceAll("");
        StringBuilder result = new StringBuilder(silent.length());
        Matcher file = FILE.matcher(silent);
        int done = 0;
        while (file.find()) {
            result.append(silent, done, file.start(2));
            result.append(file.group(1).startsWith("widgets") ? widget(file.group(2)) : testCase(file.group(2)));
            done = file.end(2);
        }
        result.append(silent, done, silent.length());
        int head = result.indexOf("</head>");
        if (head >= 0 && result.indexOf(LOOK) < 0) {
            result.insert(head, LOOK);
        }
        return result.toString();
    }

    private static String testCase(String encoded) throws IOException {
        JsonNode json = decoded(encoded);
        if (json.path("testStage") instanceof ObjectNode stage && stage.remove("descriptionHtml") != null) {
            stage.remove("description");
            return encoded(json);
        }
        return encoded;
    }

    /** The takeaways' names begin with their numbers. */
    private static String widget(String encoded) throws IOException {
        JsonNode json = decoded(encoded);
        if (!(json.path("items") instanceof ArrayNode items) || items.isEmpty()) {
            return encoded;
        }
        List<JsonNode> sorted = new ArrayList<>();
        items.forEach(sorted::add);
        sorted.sort(Comparator.comparing(item -> item.path("name").asText(), NaturalOrder.INSTANCE));
        items.removeAll();
        items.addAll(sorted);
        return encoded(json);
    }

    private static JsonNode decoded(String text) throws IOException {
        return Json.MAPPER.readTree(new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8));
    }

    private static String encoded(JsonNode json) throws IOException {
        return Base64.getEncoder()
                .encodeToString(Json.MAPPER.writeValueAsString(json).getBytes(StandardCharsets.UTF_8));
    }
}
