package sticky;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import sticky.model.Landscape;

/**
 * The walls between the rooms. A room may use what its line allows, and nothing else of ours; so imports run one way. A room that has
 * a folder must have classes, lest its rule be about nothing.
 */
class RoomsTest {
    /** The science: a room, and the rooms it may use. */
    private static final Map<String, List<String>> SCIENCE = Map.of(
            "random", List.of(),
            "model", List.of(),
            "data", List.of("random"),
            "sgd", List.of("model", "data", "random"),
            "ensemble", List.of("sgd", "model", "data", "random"),
            "statistics", List.of("random"),
            "posterior", List.of("model", "data", "random", "statistics"),
            "stability", List.of("model", "data", "random", "statistics"));

    /** The claim kit: a room, and the rooms of the kit it may use, besides all of the science. */
    private static final Map<String, List<String>> KIT = Map.of(
            "claim", List.of("figure"),
            "panels", List.of("claim", "figure"),
            "report", List.of("claim", "figure"),
            "audit", List.of("claim", "report"),
            "readme", List.of("claim", "audit", "report"));

    private static final List<String> TAKEAWAYS =
            List.of("convergence", "directions", "stuck", "noise", "posterior", "escape", "examples");

    private static final String[] REPORT_LIBRARIES = {
        "io.qameta..", "org.knowm..", "de.erichseifert..", "com.networknt.."
    };

    static {
        // Every rule is about package names, so that the libraries' own classes need not be read.
        ArchConfiguration.get().setResolveMissingDependenciesFromClassPath(false);
    }

    private static final JavaClasses MAIN = classesBeside(Landscape.class);
    private static final JavaClasses TESTS = classesBeside(RoomsTest.class);

    static Stream<String> scienceRooms() {
        return SCIENCE.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("scienceRooms")
    void aRoomOfTheScienceUsesOnlyWhatItsLineAllows(String room) {
        String[] allowed = packages(Stream.concat(Stream.of(room), SCIENCE.get(room).stream()));

        noClasses()
                .that()
                .resideInAPackage(packageOf(room))
                .should()
                .dependOnClassesThat(resideInAnyPackage("sticky..").and(not(resideInAnyPackage(allowed))))
                .allowEmptyShould(!exists("src/main/java/sticky", room))
                .check(MAIN);
    }

    @Test
    void everyRoomOfTheScienceHasALine() throws IOException {
        assertThat(folders("src/main/java/sticky")).isNotEmpty().isSubsetOf(SCIENCE.keySet());
        assertThat(MAIN).isNotEmpty().allMatch(c -> c.getPackageName().startsWith("sticky."));
    }

    /** So neither JUnit nor AssertJ, Allure or XChart. */
    @Test
    void theScienceKnowsOnlyJavaAndApacheCommons() {
        classes()
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage("java..", "org.apache.commons..", "sticky.."))
                .check(MAIN);
    }

    @Test
    void figuresAreALeaf() {
        noClasses()
                .that()
                .resideInAPackage("sticky.figure..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("sticky..").and(not(resideInAnyPackage("sticky.figure.."))))
                .check(TESTS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"claim", "panels", "report", "audit", "readme"})
    void aRoomOfTheKitUsesOnlyTheScienceAndWhatItsLineAllows(String room) {
        String[] allowed = packages(Stream.of(Stream.of(room), KIT.get(room).stream(), SCIENCE.keySet().stream())
                .flatMap(rooms -> rooms));

        noClasses()
                .that()
                .resideInAPackage(packageOf(room))
                .should()
                .dependOnClassesThat(resideInAnyPackage("sticky..").and(not(resideInAnyPackage(allowed))))
                .orShould()
                .dependOnClassesThat(resideInAnyPackage(takeaways().toArray(String[]::new)))
                .allowEmptyShould(!exists("src/test/java/sticky", room))
                .check(TESTS);
    }

    @Test
    void onlyTheReportKnowsItsLibraries() {
        noClasses()
                .that()
                .resideOutsideOfPackage("sticky.report..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(REPORT_LIBRARIES))
                .check(TESTS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"convergence", "directions", "stuck", "noise", "posterior", "escape", "examples"})
    void theClaimsOfATakeawayDoNotUseThoseOfAnother(String takeaway) {
        String[] others =
                takeaways().filter(other -> !other.equals(takeaway + "..")).toArray(String[]::new);

        noClasses()
                .that()
                .resideInAPackage(takeaway + "..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(others))
                .allowEmptyShould(!exists("claims", takeaway))
                .check(TESTS);
    }

    @Test
    void everyFolderOfClaimsIsATakeaway() throws IOException {
        assertThat(folders("claims")).isSubsetOf(TAKEAWAYS);
    }

    /** Compiled by its profile alone, so its sources are read. */
    @Test
    void theBrowserTestKnowsTheReportsPageAlone() throws IOException {
        assertThat(sources("src/browser"))
                .hasSizeGreaterThan(2)
                .allSatisfy(source -> assertThat(Files.readAllLines(source))
                        .as(source.toString())
                        .noneMatch(line -> line.matches("import (static )?sticky\\..*")));
    }

    @Test
    void noClassIsNamedForWantOfAName() {
        for (JavaClasses all : List.of(MAIN, TESTS)) {
            assertThat(all)
                    .isNotEmpty()
                    .extracting(JavaClass::getSimpleName)
                    .noneMatch(name -> name.matches(".*(Util|Utils|Manager|Helper|Helpers)"));
        }
    }

    @Test
    void noFileIsLongerThanThreeHundredLines() throws IOException {
        List<Path> sources = Stream.concat(sources("src").stream(), sources("claims").stream())
                .toList();

        assertThat(sources)
                .hasSizeGreaterThan(50)
                .allSatisfy(source -> assertThat(Files.readAllLines(source))
                        .as(source.toString())
                        .hasSizeLessThanOrEqualTo(300));
    }

    /** All classes compiled into the same directory as one of them. */
    private static JavaClasses classesBeside(Class<?> one) {
        try {
            return new ClassFileImporter()
                    .importPath(Path.of(one.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI()));
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the classes' directory has no path", e);
        }
    }

    private static String packageOf(String room) {
        return "sticky." + room + "..";
    }

    private static String[] packages(Stream<String> rooms) {
        return rooms.map(RoomsTest::packageOf).toArray(String[]::new);
    }

    private static Stream<String> takeaways() {
        return TAKEAWAYS.stream().map(takeaway -> takeaway + "..");
    }

    private static boolean exists(String root, String folder) {
        return Files.isDirectory(Path.of(root, folder));
    }

    private static Set<String> folders(String root) throws IOException {
        if (!Files.isDirectory(Path.of(root))) {
            return Set.of();
        }
        try (Stream<Path> entries = Files.list(Path.of(root))) {
            return entries.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static List<Path> sources(String root) throws IOException {
        if (!Files.isDirectory(Path.of(root))) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(Path.of(root))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }
}
