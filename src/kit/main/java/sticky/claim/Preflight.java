package sticky.claim;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What the build asks before any test runs: are the settings allowed, can every claim run and fail? It runs inside Maven, so it also
 * leaves word whether Maven's output goes to a terminal.
 */
public final class Preflight {
    private Preflight() {}

    /**
     * Refuses wrong {@code -Dsticky.*} values and wrong claims, in one sentence each.
     *
     * @param arguments the directory of compiled claims
     * @throws IllegalArgumentException if something is wrong
     * @throws IOException if the mark for a terminal can be neither set nor removed
     */
    public static void main(String[] arguments) throws IOException {
        Settings.current();
        List<Class<?>> claims = Claims.in(Path.of(arguments[0]));
        Claims.check(claims);
        List<String> seeded =
                claims.stream().flatMap(claim -> SeedProbe.of(claim).stream()).toList();
        if (!seeded.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", seeded));
        }
        if (Terminal.isAttached()) {
            Files.createDirectories(LiveLine.MARK.getParent());
            Files.write(LiveLine.MARK, new byte[0]);
        } else {
            Files.deleteIfExists(LiveLine.MARK);
        }
    }
}
