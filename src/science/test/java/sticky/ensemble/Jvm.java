package sticky.ensemble;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Another Java virtual machine, with the options under test and the classes of this one. */
final class Jvm {
    private final List<String> options;

    private Jvm(List<String> options) {
        this.options = options;
    }

    static Jvm with(String... options) {
        return new Jvm(List.of(options));
    }

    /** Runs a program to its end and returns what it printed, errors included; a failure is an AssertionError that shows it. */
    String run(Class<?> program, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        // Surefire may hide the class path in the manifest of a jar; it then tells it here.
        command.addAll(
                List.of("-cp", System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))));
        command.add(program.getName());
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (InputStream output = process.getInputStream()) {
            String printed = new String(output.readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new AssertionError("java " + options + " " + program.getName() + " failed: " + printed);
            }
            return printed;
        }
    }
}
