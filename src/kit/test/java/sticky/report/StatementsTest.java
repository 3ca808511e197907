package sticky.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sticky.home.Home;

/** The committed ledger against the list of all statements: none is missing or there twice. What a reader adds may be there too. */
class StatementsTest {
    private static final Pattern ROW = Pattern.compile("^\\| ([A-Z][0-9.]+) \\|", Pattern.MULTILINE);

    @TempDir
    Path directory;

    @Test
    void theLedgerHasEveryStatementOnce() throws IOException {
        Statements statements = Statements.read(Home.fixtures().resolve(Statements.FILE));
        Matcher rows = ROW.matcher(Files.readString(Home.reports().resolve("ledger.md")));
        List<String> ids = Stream.iterate(rows.find(), found -> found, found -> rows.find())
                .map(found -> rows.group(1))
                .toList();

        assertThat(ids)
                .doesNotHaveDuplicates()
                .containsAll(Stream.concat(
                                statements.claims().stream(),
                                statements.literature().stream().map(Statements.Quoted::id))
                        .toList());
    }

    @Test
    void aDamagedListIsNamed() throws IOException {
        Path file = directory.resolve("statements.json");
        Files.writeString(file, "{\"claims\": []}");
        assertThatThrownBy(() -> Statements.read(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("statements.json is no list of statements");
    }
}
