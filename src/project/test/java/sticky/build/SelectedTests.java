package sticky.build;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.surefire.api.testset.TestListResolver;
import sticky.home.Home;

/**
 * Whether some module has what {@code -Dtest=X} selects. Each module alone must not fail for want of it, so this is asked of all of them
 * together, by Surefire's own rules; called by the build.
 */
public final class SelectedTests {
    private SelectedTests() {}

    /** @throws IllegalArgumentException if no module has such a test */
    public static void main(String[] arguments) throws IOException {
        String selection = System.getProperty("test", "");
        if (!selection.isBlank() && !exist(selection, Home.target())) {
            throw new IllegalArgumentException("no module has a test that fits -Dtest=" + selection);
        }
    }

    static boolean exist(String selection, Path target) throws IOException {
        TestListResolver resolver = new TestListResolver(selection);
        List<Path> folders = folders(target);
        try (URLClassLoader loader = new URLClassLoader(
                folders.stream().map(SelectedTests::url).toArray(URL[]::new), SelectedTests.class.getClassLoader())) {
            for (Path folder : folders) {
                if (folder.endsWith("test-classes") && has(resolver, folder, loader)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static List<Path> folders(Path target) throws IOException {
        try (Stream<Path> modules = Files.list(target)) {
            return modules.flatMap(module -> Stream.of(module.resolve("classes"), module.resolve("test-classes")))
                    .filter(Files::isDirectory)
                    .toList();
        }
    }

    private static boolean has(TestListResolver resolver, Path folder, ClassLoader loader) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .filter(file -> file.endsWith(".class"))
                    .filter(file -> resolver.shouldRun(file, null))
                    .anyMatch(file -> !resolver.hasMethodPatterns() || hasMethod(resolver, file, loader));
        }
    }

    private static boolean hasMethod(TestListResolver resolver, String file, ClassLoader loader) {
        String name = file.substring(0, file.length() - ".class".length()).replace('/', '.');
        try {
            return Arrays.stream(Class.forName(name, false, loader).getDeclaredMethods())
                    .anyMatch(method -> resolver.shouldRun(file, method.getName()));
        } catch (ClassNotFoundException | LinkageError unreadable) {
            return true; // who cannot look does not accuse
        }
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (IOException impossible) {
            throw new IllegalStateException(path + " has no address", impossible);
        }
    }
}
