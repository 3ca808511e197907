package sticky.readme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sticky.claim.Paper;
import sticky.claim.Settings;
import sticky.home.Home;
import sticky.readme.Document.Fence;

/** Nothing in the README or beside it may go stale: each sentence below names the words that did. */
class ReadmeTest {
    private static final Path ROOT = Home.directory();
    private static final Path README = ROOT.resolve("README.md");
    private static final List<String> MODULES = List.of("src/statistics", "src/science", "src/kit");

    private final WorkTree tree = new WorkTree(ROOT);
    private final Document readme = Document.read(README);

    ReadmeTest() throws IOException {}

    @ParameterizedTest
    @ValueSource(strings = {"README.md", ".github/CONTRIBUTING.md", "fixtures/README.md"})
    void everyCommandIsOneThatTheBuildUnderstands(String file) throws IOException {
        List<String> problems = new ArrayList<>();
        List<String> commands = Document.read(ROOT.resolve(file)).commands();
        for (String command : commands) {
            MavenCommand.of(command).problems(tree).forEach(problem -> problems.add(command + ": " + problem));
        }
        assertThat(commands).isNotEmpty();
        assertThat(problems).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", ".github/CONTRIBUTING.md"})
    void everyOptionInBackticksIsOneThatTheBuildUnderstands(String file) throws IOException {
        List<String> problems = new ArrayList<>();
        for (String span : Document.read(ROOT.resolve(file)).spans()) {
            if (span.startsWith("-D") || span.startsWith("-P")) {
                MavenCommand.of("mvn verify " + span)
                        .problems(tree)
                        .forEach(problem -> problems.add(span + ": " + problem));
            }
        }
        assertThat(problems).isEmpty();
    }

    @Test
    void everyBlockOfJavaIsQuotedFromAFileThatIsCompiled() throws IOException {
        List<Fence> blocks = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (Path file : List.of(README, ROOT.resolve(".github/CONTRIBUTING.md"))) {
            for (Fence fence : Document.read(file).fences()) {
                if (fence.language().equals("java")) {
                    blocks.add(fence);
                    Quote.problem(fence, ROOT).ifPresent(problems::add);
                }
            }
        }
        assertThat(blocks).hasSizeGreaterThanOrEqualTo(2);
        assertThat(problems).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "README.md",
                ".github/CONTRIBUTING.md",
                ".github/CHANGELOG.md",
                "fixtures/README.md",
                "src/student-1908/README.md"
            })
    void everyLinkLeadsSomewhere(String file) throws IOException {
        Document document = Document.read(ROOT.resolve(file));
        Path folder = Optional.ofNullable(document.file().getParent()).orElse(ROOT);
        assertThat(document.links()).allSatisfy(link -> {
            String[] parts = link.split("#", 2);
            Path target = parts[0].isEmpty() ? document.file() : folder.resolve(parts[0]);
            assertThat(target).exists();
            if (parts.length == 2) {
                assertThat(Document.read(target).anchors()).contains(parts[1]);
            }
        });
    }

    /** In the table of folders a row's first word is the folder, the others are rooms or files in it. */
    @Test
    void theTableOfFoldersNamesWhatIsThereAndEveryRoom() throws IOException {
        List<String> missing = new ArrayList<>();
        List<String> folders = new ArrayList<>();
        List<String> rooms = new ArrayList<>();
        for (List<String> row : readme.rows()) {
            Path folder = ROOT.resolve(row.get(0));
            if (row.get(0).startsWith("-") || !Files.isDirectory(folder)) {
                missing.addAll(row.get(0).startsWith("-") ? List.of() : List.of(row.get(0)));
                continue;
            }
            folders.add(row.get(0));
            for (String word : row.subList(1, row.size())) {
                String room = word.replaceFirst("^sticky\\.", "");
                boolean isRoom =
                        Files.isDirectory(folder.resolve("main/java/sticky").resolve(room));
                if (isRoom) {
                    rooms.add(row.get(0) + "/" + room);
                } else if (!exists(folder, word)) {
                    missing.add(row.get(0) + ": " + word);
                }
            }
        }
        assertThat(missing).isEmpty();
        assertThat(folders)
                .containsAll(MODULES)
                .contains(
                        "src/paper",
                        "src/student-1908",
                        "src/project",
                        "src/bench",
                        "src/browser",
                        "claims",
                        "fixtures",
                        "reports",
                        ".github");
        for (String module : MODULES) {
            assertThat(rooms).containsAll(rooms(module));
        }
    }

    /** "seed-audit.*" stands for its two files; what the build writes need not be there. */
    private static boolean exists(Path folder, String word) throws IOException {
        if (Files.readString(ROOT.resolve(".gitignore")).contains(ROOT.relativize(folder) + "/" + word)) {
            return true;
        }
        try (Stream<Path> files = Files.list(folder)) {
            String pattern = ("\\Q" + word.replaceFirst("/$", "") + "\\E").replace("*", "\\E.*\\Q");
            return files.anyMatch(file -> file.getFileName().toString().matches(pattern));
        }
    }

    /** The rooms of a module. */
    private static List<String> rooms(String module) throws IOException {
        try (Stream<Path> files = Files.list(ROOT.resolve(module).resolve("main/java/sticky"))) {
            return files.filter(Files::isDirectory)
                    .map(room -> module + "/" + room.getFileName())
                    .toList();
        }
    }

    @Test
    void everyTakeawayHasItsRow() {
        assertThat(readme.prose().stream().filter(line -> line.matches("\\| [0-9]+\\. .*")))
                .extracting(line -> line.split(" \\| ")[0].substring(2))
                .containsExactlyElementsOf(Paper.current().takeaways().stream()
                        .filter(takeaway -> !takeaway.key().equals(Paper.BEYOND))
                        .map(Paper.Takeaway::heading)
                        .toList());
    }

    /** Of the write-up's own statements; what a reader adds, X1 and the like, does not count. */
    @Test
    void theNumbersOfFindingsAreTheLedgers() throws IOException {
        List<String> findings = Files.readAllLines(ROOT.resolve("reports/ledger.md")).stream()
                .filter(line -> line.matches("\\| \\[[^X].*"))
                .map(line -> line.split("(?<!\\\\) \\| ")[2])
                .toList();
        String sentence =
                "%d claims of ours check it: %d are confirmed, %d are confirmed with a caveat, %d are artefacts of a figure and %d are contradicted"
                        .formatted(
                                findings.size(),
                                Collections.frequency(findings, "confirmed"),
                                Collections.frequency(findings, "caveat"),
                                Collections.frequency(findings, "artefact"),
                                Collections.frequency(findings, "contradicted"));
        assertThat(String.join(" ", readme.prose())).contains(sentence);
    }

    @Test
    void everyPictureOfTheGalleryIsShownOrLinked() throws IOException {
        try (Stream<Path> pictures = Files.list(ROOT.resolve("reports/gallery"))) {
            assertThat(readme.links())
                    .containsAll(pictures.map(picture ->
                                    ROOT.relativize(picture).toString().replace('\\', '/'))
                            .toList());
        }
    }

    @Test
    void everyProfileAndEverySettingIsExplained() {
        String text = String.join("\n", readme.prose()) + String.join("\n", readme.commands());
        assertThat(tree.profiles())
                .hasSizeGreaterThanOrEqualTo(4)
                .allSatisfy(profile -> assertThat(text).contains("-P" + profile));
        assertThat(settings())
                .hasSizeGreaterThanOrEqualTo(6)
                .allSatisfy(setting -> assertThat(text).contains("-D" + setting + "="));
    }

    /** The settings that the build names when it refuses one. */
    private static List<String> settings() {
        Properties unknown = new Properties();
        unknown.setProperty("sticky.mood", "good");
        try {
            Settings.from(unknown);
            return List.of();
        } catch (IllegalArgumentException refused) {
            return List.of(
                    refused.getMessage().replaceFirst(".*; there are ", "").split(", "));
        }
    }

    @Test
    void continuousIntegrationRunsTheFirstCommandAndTheOtherPaper() throws IOException {
        assertThat(readme.commands()).startsWith("mvn verify").contains("mvn verify -Pstudent");
        assertThat(Files.readAllLines(ROOT.resolve(".ci/run")))
                .filteredOn(line -> line.contains("mvn"))
                .containsExactly("mvn -B verify", "mvn -B verify -Pstudent");
        assertThat(Files.readString(ROOT.resolve(".github/workflows/verify.yml")))
                .containsPattern("(?m)run: \\.ci/run$")
                .doesNotContain("run: mvn");
    }
}
