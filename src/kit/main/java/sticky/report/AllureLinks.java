package sticky.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sticky.files.Json;

/** Where in Allure's page a claim stands: Allure names its tests anew each time it makes the page, and keeps the names inside it. */
record AllureLinks(Map<String, String> byId) {
    private static final Pattern TREE = Pattern.compile("d\\('data/behaviors\\.json','([A-Za-z0-9+/=]*)'\\)");

    /** @throws IOException if the page cannot be read */
    static AllureLinks of(Path page) throws IOException {
        Map<String, String> byId = new HashMap<>();
        if (Files.exists(page)) {
            Matcher tree = TREE.matcher(Files.readString(page));
            if (tree.find()) {
                String json = new String(Base64.getDecoder().decode(tree.group(1)), StandardCharsets.UTF_8);
                for (JsonNode takeaway : Json.MAPPER.readTree(json).path("children")) {
                    takeaway.path("children").forEach(claim -> add(byId, claim));
                }
            }
        }
        return new AllureLinks(byId);
    }

    /** A claim's branch is called by its id and statement, its tests come before its controls. */
    private static void add(Map<String, String> byId, JsonNode claim) {
        JsonNode test = claim.path("children").path(0);
        if (test.has("uid")) {
            byId.put(
                    claim.path("name").asText().replaceAll(" .*", ""),
                    "allure-report/index.html#behaviors/"
                            + test.path("parentUid").asText() + "/"
                            + test.path("uid").asText() + "/");
        }
    }

    /** The address, seen from the page's folder's parent; empty where the claim is not in it. */
    String to(String id) {
        return byId.getOrDefault(id, "");
    }
}
