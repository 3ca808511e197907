package sticky.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another paper's claim, its helper in the project, and a library; none of a package that the kit knows. */
class CodeVersionTest {
    @TempDir
    private Path project;

    @TempDir
    private Path elsewhere;

    @BeforeEach
    void fixtures() throws IOException {
        Files.createDirectories(project.resolve("fixtures/data"));
        Files.writeString(project.resolve("fixtures/data/table.csv"), "1");
        Files.writeString(project.resolve("fixtures/README.md"), "words");
    }

    @Test
    void a_helper_of_the_claims_own_project_counts() throws Exception {
        String before = hash(classes("before", 1, 1), List.of());
        assertThat(hash(classes("same", 1, 1), List.of())).isEqualTo(before);
        assertThat(hash(classes("after", 2, 1), List.of())).isNotEqualTo(before);
    }

    @Test
    void a_jar_of_the_project_is_as_good_as_a_folder() throws Exception {
        Path folder = classes("folder", 1, 1);
        assertThat(hash(jar(folder, project.resolve("target/mine-1.jar"), "mypaper"), List.of()))
                .isEqualTo(hash(folder, List.of()));
    }

    @Test
    void a_library_counts_by_its_version() throws Exception {
        Path folder = classes("library", 1, 1);
        Path one = jar(folder, elsewhere.resolve("lib-1.0.jar"), "lib");
        Path same = jar(classes("patched", 1, 2), elsewhere.resolve("again/lib-1.0.jar"), "lib");
        Path two = jar(folder, elsewhere.resolve("lib-2.0.jar"), "lib");
        delete(folder.resolve("lib"));
        String before = hash(folder, List.of(one));
        assertThat(hash(folder, List.of(same))).isEqualTo(before);
        assertThat(hash(folder, List.of(two))).isNotEqualTo(before);
    }

    @Test
    void a_table_counts_and_words_about_it_do_not() throws Exception {
        Path folder = classes("tables", 1, 1);
        String before = hash(folder, List.of());
        Files.writeString(project.resolve("fixtures/README.md"), "other words");
        assertThat(hash(folder, List.of())).isEqualTo(before);
        Files.writeString(project.resolve("fixtures/data/table.csv"), "2");
        assertThat(hash(folder, List.of())).isNotEqualTo(before);
    }

    private String hash(Path classes, List<Path> libraries) throws Exception {
        URL[] urls = Stream.concat(Stream.of(classes), libraries.stream())
                .map(CodeVersionTest::url)
                .toArray(URL[]::new);
        try (URLClassLoader loader = new URLClassLoader(urls, ClassLoader.getPlatformClassLoader())) {
            return new CodeVersion(project, project.resolve("fixtures")).of(loader.loadClass("mypaper.SomeClaim"), "");
        }
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (IOException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private Path classes(String name, int model, int library) throws IOException {
        Path sources = Files.createDirectories(project.resolve(name + "-src"));
        Path classes = Files.createDirectories(project.resolve("target").resolve(name));
        Map<String, String> texts = Map.of(
                "SomeClaim", "package mypaper; class SomeClaim { Object run(Model m) { return new Model().value(); } }",
                "Model", "package mypaper; class Model { int value() { return lib.Law.value() + " + model + "; } }",
                "Law",
                        "package lib; public class Law { public static int value() { return (int) Math.sqrt(" + library
                                + "); } }");
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        String[] arguments = new String[texts.size() + 4];
        arguments[0] = "-d";
        arguments[1] = classes.toString();
        arguments[2] = "-proc:none";
        arguments[3] = "-g:none";
        int i = 4;
        for (Map.Entry<String, String> text : texts.entrySet()) {
            arguments[i++] = Files.writeString(sources.resolve(text.getKey() + ".java"), text.getValue())
                    .toString();
        }
        assertThat(compiler.run(null, null, null, arguments)).isZero();
        return classes;
    }

    private static Path jar(Path classes, Path jar, String folder) throws IOException {
        Files.createDirectories(jar.getParent());
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out);
                Stream<Path> files = Files.walk(folder.equals("lib") ? classes.resolve(folder) : classes)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                entries.putNextEntry(
                        new JarEntry(classes.relativize(file).toString().replace('\\', '/')));
                entries.write(Files.readAllBytes(file));
            }
        }
        return jar;
    }

    private static void delete(Path folder) throws IOException {
        Files.delete(folder.resolve("Law.class"));
    }
}
