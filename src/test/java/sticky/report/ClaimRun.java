package sticky.report;

import java.nio.file.Path;

/** Where a run of the claims writes, as the build says by system properties. */
final class ClaimRun {

    private ClaimRun() {}

    /** Whether this Java virtual machine runs the claims; unit tests and single tests in an editor leave no report. */
    static boolean isActive() {
        return Boolean.getBoolean("sticky.claims.run");
    }

    static Path reports() {
        return Path.of(System.getProperty("sticky.reports", "reports"));
    }

    static Path evidence() {
        return reports().resolve("evidence");
    }

    static Path allureResults() {
        return Path.of(System.getProperty("allure.results.directory", "target/allure-results"));
    }
}
