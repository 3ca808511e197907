package sticky.report;

import java.nio.file.Path;
import sticky.home.Home;
import sticky.home.RunFolder;

/** Where a run of the claims writes, as the build says by system properties. */
final class ClaimRun {

    private ClaimRun() {}

    /** Whether this Java virtual machine runs the claims; unit tests and single tests in an editor leave no report. */
    static boolean isActive() {
        return Boolean.getBoolean("sticky.claims.run");
    }

    static Path reports() {
        return RunFolder.current();
    }

    static Path evidence() {
        return reports().resolve("evidence");
    }

    /** The evidence's folder as a reader in the project's folder would name it, as "reports/evidence". */
    static String evidenceByName() {
        return Home.directory().relativize(evidence()).toString().replace('\\', '/');
    }

    static Path allureResults() {
        String named = System.getProperty("allure.results.directory");
        return named == null ? Home.target().resolve("allure-results") : Path.of(named);
    }
}
