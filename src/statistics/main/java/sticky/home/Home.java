package sticky.home;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The folder of a project: the one that has {@code fixtures}. Every path hangs on it, so that Maven, an editor and a cluster's node agree
 * wherever they are started.
 */
public final class Home {
    private static final String PROPERTY = "sticky.home";
    private static final String MARK = "fixtures";

    private Home() {}

    /**
     * Returns the project's folder: the one that {@code -Dsticky.home} names, else the nearest one from the working directory upwards that
     * has {@code fixtures}, else the working directory.
     *
     * @throws IllegalArgumentException if {@code -Dsticky.home} names a folder without {@code fixtures}
     */
    public static Path directory() {
        String named = System.getProperty(PROPERTY);
        if (named != null) {
            Path home = Path.of(named).toAbsolutePath().normalize();
            if (!Files.isDirectory(home.resolve(MARK))) {
                throw new IllegalArgumentException("-D" + PROPERTY + "=" + named + " has no folder " + MARK);
            }
            return home;
        }
        Path here = Path.of("").toAbsolutePath();
        for (Path folder = here; folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve(MARK))) {
                return folder;
            }
        }
        return here;
    }

    /** Returns the folder of inputs. */
    public static Path fixtures() {
        return directory().resolve(MARK);
    }

    /** Returns the folder that the build writes its reports to. */
    public static Path reports() {
        return directory().resolve("reports");
    }

    /** Returns the folder that the build writes everything else to. */
    public static Path target() {
        return directory().resolve("target");
    }
}
