package sticky.ensemble;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sticky.home.Home;

/**
 * The engine's numbers are pinned to the last bit: for any number of threads, any block size, compiled or interpreted, on every JDK
 * that runs this test.
 */
class DigestTest {
    private static final Path GOLDEN = Home.fixtures().resolve("digests.csv");

    private static final String WHY =
            "the engine's numbers are no longer those of fixtures/digests.csv. Unless the numerics were changed on"
                    + " purpose this is a bug. If they were: write the table anew with"
                    + " `mvn test -Dtest=DigestTest -Ddigests=write`, commit it together with the change, and say"
                    + " why in that commit";

    @ParameterizedTest
    @CsvSource({"1, 1024", "1, 64", "2, 64", "2, 128", "2, 1024"})
    void theNumbersAreTheGoldenOnes(int threads, int blockSize) throws IOException {
        String table = Digests.table(Digests.of(threads, blockSize));
        if (threads == 1 && blockSize == 1024 && "write".equals(System.getProperty("digests"))) {
            Files.writeString(GOLDEN, table);
        }

        assertThat(table).as(WHY).isEqualTo(golden());
    }

    /** Vector code, fused operations or reordered sums, all of which a compiler might be tempted to, would show here. */
    @Test
    void theNumbersAreTheSameWithoutACompiler() throws IOException, InterruptedException {
        assertThat(Jvm.with("-Xint", "-Xshare:auto").run(Digests.class)).as(WHY).isEqualTo(golden());
    }

    private static String golden() throws IOException {
        // A checkout may have other line ends; the numbers are the same.
        return Files.readString(GOLDEN).replace("\r\n", "\n");
    }
}
