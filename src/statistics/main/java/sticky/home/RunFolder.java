package sticky.home;

import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

/**
 * Where a run of the claims writes: a run of all of them as they stand into {@code reports}, any other into {@code reports/last}, so that a
 * question asked of one claim leaves the whole run's evidence and report alone.
 */
public final class RunFolder {
    /** The options that leave claims out or change what they run with. */
    private static final List<String> OPTIONS = List.of(
            "it.test",
            "test",
            "groups",
            "excludedGroups",
            "failsafe.includes",
            "failsafe.excludes",
            "failsafe.includesFile",
            "failsafe.excludesFile",
            "sticky.seed",
            "sticky.scale",
            "sticky.set");

    private static final String LAST = "last";

    private RunFolder() {}

    /** Returns the folder of this run, by the options that it was given. */
    public static Path current() {
        return of(Home.reports(), System.getProperties());
    }

    static Path of(Path reports, Properties properties) {
        boolean whole = OPTIONS.stream()
                .allMatch(option -> properties.getProperty(option, "").isBlank());
        return whole ? reports : reports.resolve(LAST);
    }
}
