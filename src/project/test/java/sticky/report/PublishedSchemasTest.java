package sticky.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sticky.home.Home;

/** What readers are promised in fixtures/schema is what the kit holds every run to. */
class PublishedSchemasTest {
    @ParameterizedTest
    @ValueSource(strings = {"evidence.schema.json", "ledger.schema.json"})
    void thePublishedCopyIsTheKits(String name) throws IOException {
        try (InputStream kits = Schema.class.getResourceAsStream(name)) {
            assertThat(Home.fixtures().resolve("schema").resolve(name))
                    .content()
                    .isEqualTo(new String(kits.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
