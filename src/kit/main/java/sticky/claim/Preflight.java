package sticky.claim;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;

/**
 * What the build asks before any test runs: are the settings allowed, can every claim run and fail? It runs inside Maven, so it also
 * leaves word whether Maven's output goes to a terminal.
 */
public final class Preflight {
    private Preflight() {}

    /**
     * Refuses wrong {@code -Dsticky.*} values and wrong claims, in one sentence each.
     *
     * @param arguments the directory of compiled claims, and what this run does with them: "claims", "audit" or nothing
     * @throws IllegalArgumentException if something is wrong
     * @throws IOException if the mark for a terminal can be neither set nor removed
     */
    public static void main(String[] arguments) throws IOException {
        Settings.current();
        refuseWhatWouldBeIgnored(System.getProperties(), arguments.length > 1 ? arguments[1] : "");
        List<Class<?>> claims = Claims.in(Path.of(arguments[0]));
        Claims.check(claims);
        List<String> mistakes = new ArrayList<>(Claims.unannotated(Path.of(arguments[0])));
        String selected = System.getProperty("it.test", "");
        Selection.chosen(selected, claims).forEach(claim -> mistakes.addAll(SeedProbe.of(claim)));
        Selection.mistake(selected, claims).ifPresent(mistakes::add);
        if (!mistakes.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", mistakes));
        }
        if (Terminal.isAttached()) {
            Files.createDirectories(LiveLine.MARK.getParent());
            Files.write(LiveLine.MARK, new byte[0]);
        } else {
            Files.deleteIfExists(LiveLine.MARK);
        }
    }

    /** An option that nobody reads is a mistake of whoever gave it. */
    static void refuseWhatWouldBeIgnored(Properties properties, String task) {
        for (String name : new TreeSet<>(properties.stringPropertyNames())) {
            if (name.equals("sticky.claims.run")) {
                throw new IllegalArgumentException("-D" + name + " is set by the build alone: leave it out");
            }
            if (name.startsWith("sticky.audit.") && !task.equals("audit")) {
                throw new IllegalArgumentException(
                        "-D" + name + " is read by -Pseed-audit alone: add that, or leave it out");
            }
        }
    }
}
