package sticky.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunStartTest {
    @TempDir
    private Path home;

    private Path page;

    @BeforeEach
    void anEarlierRun() throws IOException {
        page = home.resolve("reports/allure-report/index.html");
        Files.createDirectories(page.getParent());
        Files.writeString(page, "green");
        Files.createDirectories(home.resolve("reports/evidence/figures"));
        Files.writeString(home.resolve("reports/ledger.md"), "committed");
    }

    @Test
    void no_report_of_an_earlier_run_survives_one_that_fails_early() throws IOException {
        RunStart.begin(home, home.resolve("reports"), false, "goals: [clean, verify]");
        assertThat(page).doesNotExist();
        assertThat(home.resolve("reports/evidence")).doesNotExist();
        assertThat(home.resolve("reports/ledger.md")).hasContent("committed");
    }

    @Test
    void a_question_of_one_claim_leaves_the_whole_runs_report() throws IOException {
        Path last = home.resolve("reports/last");
        Files.createDirectories(last.resolve("evidence/figures"));
        RunStart.begin(home, last, false, "goals: [verify]");
        assertThat(last.resolve("evidence")).doesNotExist();
        assertThat(page).hasContent("green");
    }

    @Test
    void a_run_without_claims_leaves_the_report() throws IOException {
        RunStart.begin(home, home.resolve("reports"), false, "goals: [test]");
        RunStart.begin(home, home.resolve("reports"), true, "goals: [verify]");
        assertThat(page).hasContent("green");
    }

    @Test
    void a_link_is_refused_and_what_it_leads_to_is_untouched() throws IOException {
        Path elsewhere = Files.move(home.resolve("reports/allure-report"), home.resolve("elsewhere"));
        Files.createSymbolicLink(home.resolve("reports/allure-report"), elsewhere);
        assertThatThrownBy(() -> RunStart.begin(home, home.resolve("reports"), false, "goals: [verify]"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("allure-report is a symbolic link, and every run empties that folder");
        assertThat(elsewhere.resolve("index.html")).hasContent("green");
        assertThat(home.resolve("reports/evidence")).exists();
    }

    @Test
    void another_process_that_holds_the_lock_is_named() throws IOException, InterruptedException {
        Path file = home.resolve("target/run.lock");
        Process other = holder(file);
        try {
            assertThat(other.inputReader().readLine()).isEqualTo("held");
            assertThatThrownBy(() -> RunLock.hold(file))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("another run is at work in this checkout, process " + other.pid()
                            + ": two at once would mix their results; wait until it ends");
        } finally {
            other.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        }
        RunLock.hold(file);
        assertThatCode(() -> RunLock.hold(file)).as("our own").doesNotThrowAnyException();
    }

    private static Process holder(Path file) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holder.class.getName(),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** Another run. */
    static final class Holder {
        private Holder() {}

        public static void main(String[] arguments) throws IOException, InterruptedException {
            RunLock.hold(Path.of(arguments[0]));
            System.gc();
            System.out.println("held");
            Thread.sleep(60_000);
        }
    }
}
