package sticky.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sticky.claim.Finding;
import sticky.claim.Paper;

class RunFilesTest {

    @TempDir
    private Path results;

    @Test
    void theOverviewOpensWithTheFindingsOfEachTakeaway() throws IOException {
        List<Finding> findings = List.of(Finding.CONTRADICTED, Finding.CONFIRMED, Finding.CONFIRMED);
        new RunFiles(results)
                .write(
                        new Plan(1, 1, Map.of(), List.of()),
                        Map.of(Paper.current().takeaway("directions"), findings),
                        3);

        assertThat(Files.readString(results.resolve("environment.properties")))
                .startsWith("Findings,\\ takeaway\\ 2 = 2 confirmed, 1 contradicted\n")
                .contains("Root\\ seed = 1");
        assertThat(Files.readString(results.resolve("executor.json"))).contains("run 3");
    }
}
