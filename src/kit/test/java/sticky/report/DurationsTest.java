package sticky.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DurationsTest {
    @TempDir
    private Path folder;

    @Test
    void the_slowest_claims_are_named_first() throws IOException {
        Instant claims = Instant.now().minusSeconds(60);
        Path started = Files.writeString(folder.resolve("run.lock"), "1");
        Files.setLastModifiedTime(started, FileTime.from(claims.minusSeconds(41)));
        suite("noise.QuickClaim", "0.5");
        suite("noise.SlowClaim", "1,010.25");
        Files.writeString(folder.resolve("failsafe-summary.xml"), "<failsafe-summary/>");

        assertThat(new Durations(started, folder).text(claims, type -> type.replace("noise.", "")))
                .matches("41 s before the claims, 6[0-9] s with them; slowest: SlowClaim 1010.3 s, QuickClaim 0.5 s");
    }

    private void suite(String name, String seconds) throws IOException {
        Files.writeString(
                folder.resolve("TEST-" + name + ".xml"),
                "<testsuite version=\"3\" name=\"" + name + "\" time=\"" + seconds + "\" tests=\"1\"/>");
    }
}
