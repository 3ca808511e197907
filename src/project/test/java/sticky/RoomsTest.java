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
import sticky.home.Home;

/**
 * The walls inside the modules; those between them are the class paths. A room may use what its line allows, and nothing else of ours; so
 * imports run one way. A room without a line, and a line without a room, is refused.
 */
class RoomsTest {
    /** A room of a module, and the rooms of the same module that it may use. */
    private static final Map<String, Map<String, List<String>>> ROOMS = Map.of(
            "statistics",
            Map.of(
                    "home", List.of(),
                    "random", List.of(),
                    "simulation", List.of("random"),
                    "statistics", List.of("random")),
            "science",
            Map.of(
                    "model", List.of(),
                    "data", List.of(),
                    "sgd", List.of("model", "data"),
                    "ensemble", List.of("sgd", "model", "data"),
                    "observables", List.of("ensemble", "sgd", "model", "data", "posterior", "stability"),
                    "posterior", List.of("model", "data"),
                    "stability", List.of("model", "data")),
            "kit",
            Map.of(
                    "files", List.of(),
                    "figure", List.of(),
                    "chart", List.of("figure"),
                    "claim", List.of("figure", "files"),
                    "report", List.of("claim", "figure", "chart", "files"),
                    "audit", List.of("claim", "report", "files", "figure", "chart")));

    /** The modules that a module's class path has. */
    private static final Map<String, List<String>> BELOW =
            Map.of("statistics", List.of(), "science", List.of("statistics"), "kit", List.of("statistics"));

    private static final String PICTURES = "pictures";
    private static final String FAULTS = "faults";
    private static final String PAGES = "pages";
    private static final List<String> TAKEAWAYS =
            List.of("convergence", "directions", "stuck", "noise", "posterior", "escape", "literature", "examples");

    static {
        // Every rule is about package names, so that the libraries' own classes need not be read.
        ArchConfiguration.get().setResolveMissingDependenciesFromClassPath(false);
    }

    private static final Map<String, JavaClasses> MODULES =
            ROOMS.keySet().stream().collect(Collectors.toMap(module -> module, module -> compiled(module, "classes")));
    private static final JavaClasses CLAIMS = compiled("claims", "test-classes");

    static Stream<List<String>> rooms() {
        return ROOMS.entrySet().stream()
                .flatMap(module -> module.getValue().keySet().stream().map(room -> List.of(module.getKey(), room)))
                .sorted((a, b) -> a.toString().compareTo(b.toString()));
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void a_room_uses_only_what_its_line_allows(List<String> place) {
        String module = place.get(0);
        String room = place.get(1);
        String[] allowed = Stream.of(
                        Stream.of(room),
                        ROOMS.get(module).get(room).stream(),
                        BELOW.get(module).stream().flatMap(below -> ROOMS.get(below).keySet().stream()))
                .flatMap(names -> names)
                .map(RoomsTest::packageOf)
                .toArray(String[]::new);

        noClasses()
                .that()
                .resideInAPackage(packageOf(room))
                .should()
                .dependOnClassesThat(resideInAnyPackage("sticky..").and(not(resideInAnyPackage(allowed))))
                .check(MODULES.get(module));
    }

    @ParameterizedTest
    @ValueSource(strings = {"statistics", "science", "kit"})
    void every_room_has_a_line(String module) throws IOException {
        assertThat(folders("src/" + module + "/main/java/sticky"))
                .isEqualTo(new TreeSet<>(ROOMS.get(module).keySet()));
        assertThat(MODULES.get(module))
                .isNotEmpty()
                .allMatch(c -> c.getPackageName().startsWith("sticky."));
    }

    /** So neither JUnit nor AssertJ, Allure or XChart. */
    @ParameterizedTest
    @ValueSource(strings = {"statistics", "science"})
    void the_science_knows_only_java_and_apache_commons(String module) {
        classes()
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage("java..", "org.apache.commons..", "sticky.."))
                .check(MODULES.get(module));
    }

    @Test
    void only_charts_know_how_to_draw_and_only_the_report_knows_allure() {
        noClasses()
                .that()
                .resideOutsideOfPackage("sticky.chart..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.knowm..", "de.erichseifert.."))
                .check(MODULES.get("kit"));
        noClasses()
                .that()
                .resideOutsideOfPackage("sticky.report..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("io.qameta..", "com.networknt.."))
                .check(MODULES.get("kit"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "convergence",
                "directions",
                "stuck",
                "noise",
                "posterior",
                "escape",
                "literature",
                "examples",
                "pictures"
            })
    void the_claims_of_a_takeaway_do_not_use_those_of_another(String takeaway) {
        String[] others = Stream.concat(TAKEAWAYS.stream(), Stream.of(PICTURES, FAULTS))
                .filter(other -> !other.equals(takeaway) && !other.equals(PICTURES))
                .map(other -> other + "..")
                .toArray(String[]::new);

        noClasses()
                .that()
                .resideInAPackage(takeaway + "..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(others))
                .check(CLAIMS);
    }

    /** So that a fault is about a seam of the science, whichever claim looks through it. */
    @Test
    void faults_know_no_claim() {
        noClasses()
                .that()
                .resideInAPackage(FAULTS + "..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(Stream.concat(TAKEAWAYS.stream(), Stream.of(PICTURES))
                        .map(room -> room + "..")
                        .toArray(String[]::new)))
                .check(CLAIMS);
    }

    /** What the report and the audit do with a claim is not the claim's business. */
    @Test
    void claims_know_the_kit_by_its_claims_and_figures() {
        noClasses()
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("sticky.report..", "sticky.audit..", "sticky.chart..", "sticky.files.."))
                .check(CLAIMS);
    }

    @Test
    void every_folder_of_claims_is_a_takeaway() throws IOException {
        Set<String> known = new TreeSet<>(TAKEAWAYS);
        known.add(PICTURES);
        known.add(FAULTS);
        known.add(PAGES);
        assertThat(folders("claims"))
                .as("a claim of your own goes into claims/examples")
                .isEqualTo(known);
    }

    /** Compiled by its profile alone, so its sources are read. */
    @Test
    void the_browser_test_knows_the_page_of_the_report_alone() throws IOException {
        assertThat(sources("src/browser"))
                .hasSizeGreaterThan(2)
                .allSatisfy(source -> assertThat(Files.readAllLines(source))
                        .as(source.toString())
                        .noneMatch(line -> line.matches("import (static )?sticky\\..*")));
    }

    @Test
    void no_class_is_named_for_want_of_a_name() {
        for (JavaClasses all : MODULES.values()) {
            assertThat(all)
                    .isNotEmpty()
                    .extracting(JavaClass::getSimpleName)
                    .noneMatch(name -> name.matches(".*(Util|Utils|Manager|Helper|Helpers)"));
        }
    }

    @Test
    void no_file_is_longer_than_three_hundred_lines() throws IOException {
        List<Path> sources = Stream.concat(sources("src").stream(), sources("claims").stream())
                .toList();

        assertThat(sources)
                .hasSizeGreaterThan(50)
                .allSatisfy(source -> assertThat(Files.readAllLines(source))
                        .as(source.toString())
                        .hasSizeLessThanOrEqualTo(300));
    }

    private static JavaClasses compiled(String module, String directory) {
        return new ClassFileImporter().importPath(Home.target().resolve(module).resolve(directory));
    }

    private static String packageOf(String room) {
        return "sticky." + room + "..";
    }

    private static Set<String> folders(String root) throws IOException {
        try (Stream<Path> entries = Files.list(Home.directory().resolve(root))) {
            return entries.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static List<Path> sources(String root) throws IOException {
        try (Stream<Path> files = Files.walk(Home.directory().resolve(root))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }
}
