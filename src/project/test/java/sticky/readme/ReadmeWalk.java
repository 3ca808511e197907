package sticky.readme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import sticky.home.Home;

/**
 * By hand, some minutes: {@code mvn test -Dtest=ReadmeWalk} runs the README's commands that ask for single claims, one after the other, in a
 * copy of the work tree, without network and without the unit tests.
 */
class ReadmeWalk {
    private static final Set<Path> NOT_COPIED = Set.of(
            Path.of(".git"),
            Path.of("target"),
            Path.of("reports/evidence"),
            Path.of("reports/allure-report"),
            Path.of("reports/history"));

    @TempDir
    private static Path copy;

    @TestFactory
    Stream<DynamicTest> commands() throws IOException {
        copyTree();
        List<String> cheap = Document.read(Home.directory().resolve("README.md")).commands().stream()
                .filter(command -> command.contains("-Dit.test=") || command.contains("-Dsticky.audit.claim="))
                .distinct()
                .toList();
        assertThat(cheap).isNotEmpty();
        return cheap.stream().map(command -> DynamicTest.dynamicTest(command, () -> run(command)));
    }

    private static void run(String command) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(MavenCommand.of(command).words());
        words.addAll(List.of("-B", "-o", "-Dskip.unit.tests=true"));
        Path log = copy.resolve("target").resolve("walk.log");
        Files.createDirectories(log.getParent());
        int code = new ProcessBuilder(words)
                .directory(copy.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start()
                .waitFor();
        String said = Files.readString(log);
        System.out.println("\n$ " + command + "\n"
                + said.lines().filter(line -> !line.startsWith("[INFO]")).reduce("", (a, b) -> a + b + "\n"));
        assertThat(code).as(said).isZero();
        for (String ledger : List.of("reports/ledger.md", "reports/seed-audit.md")) {
            if (ledger.contains("ledger") || !command.contains("seed-audit")) {
                assertThat(copy.resolve(ledger))
                        .hasSameTextualContentAs(Home.directory().resolve(ledger));
            }
        }
    }

    private static void copyTree() throws IOException {
        Path root = Home.directory();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                Path relative = root.relativize(folder);
                if (NOT_COPIED.contains(relative)) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                Files.createDirectories(copy.resolve(relative));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.copy(file, copy.resolve(root.relativize(file)));
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
