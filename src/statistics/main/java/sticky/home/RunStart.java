package sticky.home;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * What the build does first, in Maven's own virtual machine: no other run may be at work in this checkout, and no report of an earlier run
 * survives one that fails before it has its own.
 */
public final class RunStart {
    /** What every run of the claims writes anew. */
    private static final List<String> WRITTEN = List.of("evidence", "allure-report");

    /** The goals that come to running the claims. */
    private static final Set<String> RUN =
            Set.of("pre-integration-test", "integration-test", "post-integration-test", "verify", "install", "deploy");

    private RunStart() {}

    /**
     * Begins a run.
     *
     * @param arguments whether claims are skipped ("true"), and then, in words, Maven's goals
     * @throws IllegalStateException if another run is at work in this checkout
     * @throws IllegalArgumentException if what would be emptied is a link
     * @throws IOException if the lock cannot be taken, or an earlier run's file not be deleted
     */
    public static void main(String[] arguments) throws IOException {
        begin(Home.directory(), RunFolder.current(), Boolean.parseBoolean(arguments[0]), arguments[1]);
    }

    static void begin(Path home, Path reports, boolean claimsSkipped, String goals) throws IOException {
        RunLock.hold(home.resolve("target").resolve("run.lock"));
        boolean runsClaims =
                !claimsSkipped && Arrays.stream(goals.split("[^a-z-]+")).anyMatch(RUN::contains);
        if (!runsClaims) {
            return;
        }
        for (String folder : WRITTEN) {
            if (Files.isSymbolicLink(reports.resolve(folder))) {
                throw new IllegalArgumentException(
                        reports.resolve(folder)
                                + " is a symbolic link, and every run empties that folder: let reports itself be the link, or take it away");
            }
        }
        for (String folder : WRITTEN) {
            delete(reports.resolve(folder));
        }
    }

    /** Deletes a folder with all that is in it; of a link in it the link. */
    private static void delete(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, IOException problem) throws IOException {
                Files.delete(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
