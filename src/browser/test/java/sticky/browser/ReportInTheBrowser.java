package sticky.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;

/** The report that the claims of this build made, as a reader walks it. Skipped where there is no browser or no report. */
class ReportInTheBrowser {

    private static ChromeDriver driver;
    private static OpenReport report;
    private static List<OpenReport.Leaf> leaves = List.of();

    @BeforeAll
    static void open() {
        Path page = Path.of(System.getProperty("sticky.home", "."), "reports", "allure-report", "index.html")
                .toAbsolutePath();
        orSkip(Files.exists(page), "the report is not looked at: there is none, for no claim was run");
        Optional<Chromium> chromium = Chromium.ofThisMachine();
        orSkip(
                chromium.isPresent(),
                "the report is not looked at: there is no browser; install chromium and chromium-driver, or name them by "
                        + "-Dsticky.chromium and -Dsticky.chromedriver");
        driver = chromium.orElseThrow().start();
        report = new OpenReport(driver, page);
        leaves = report.leaves();
    }

    @AfterAll
    static void close() {
        if (driver != null) {
            driver.quit();
        }
    }

    @AfterEach
    void nothingIsLoggedAsAnError() {
        assertThat(Chromium.errors(driver)).isEmpty();
    }

    @Test
    void theOverviewShowsEveryTakeawayInItsOrder() {
        String text = report.open("#", ".suites-widget, .widget")
                .findElement(org.openqa.selenium.By.xpath("//body"))
                .getText();
        List<String> takeaways = leaves.stream()
                .map(OpenReport.Leaf::takeaway)
                .distinct()
                .sorted()
                .toList();
        assertThat(takeaways).isNotEmpty();
        assertThat(text).containsSubsequence(takeaways);
    }

    @Test
    void theTreeLeadsFromATakeawayToAClaimsPage() {
        OpenReport.Leaf leaf =
                leaves.stream().filter(l -> !l.isControl()).findFirst().orElseThrow();
        report.open("#behaviors", ".tree");
        report.node(leaf.takeaway()).click();
        report.node(leaf.claim()).click();
        report.node(leaf.name()).click();
        assertThat(report.await(".claim-page").getText()).contains("Finding", "Reproduce");
    }

    @ParameterizedTest
    @CsvSource({
        "confirmed, SUPPORTED, ''",
        "confirmed with a caveat, 'SUPPORTED, with a caveat', [confirmed with a caveat]",
        "contradicted, CONTRADICTED, [contradicted]"
    })
    void aClaimOfEachFindingIsReadWithoutAClick(String finding, String headline, String suffix) {
        OpenReport.Leaf leaf = first(finding, suffix);
        WebElement page = report.open(leaf);
        orSkip(!page.getText().startsWith("EXPLORATORY"), "an exploratory run has no findings to look at");

        assertThat(page.getText())
                .startsWith(headline)
                .containsAnyOf("The write-up says:", "We say:")
                .contains("Finding " + finding, "Where", "interval", "bound", "margin")
                .contains("Controls: the same bound must fail", "as it must", "mvn verify -Dit.test=");
        assertThat(report.overflow(page)).as("pixels beyond the right edge").isLessThanOrEqualTo(0);
        assertThat(report.pictures(".claim-page img"))
                .as("pictures on the page of %s", leaf.claim())
                .isNotEmpty()
                .allSatisfy(ReportInTheBrowser::isVisible);
        assertThat(report.openAttachedPictures()).isPositive();
        assertThat(report.pictures(".attachment-row__content :is(img, object)"))
                .as("pictures attached to %s", leaf.claim())
                .isNotEmpty()
                .allSatisfy(ReportInTheBrowser::isVisible);
    }

    @Test
    void aControlsPageSaysThatTheBoundFails() {
        OpenReport.Leaf leaf =
                leaves.stream().filter(OpenReport.Leaf::isControl).findFirst().orElseThrow();
        assertThat(report.open(leaf).getText())
                .startsWith("CONTROL: the bound fails, as it must")
                .contains("Of claim", "Measured");
    }

    /** The first test of a claim with that finding, which is where the tree's reader comes first. */
    private static OpenReport.Leaf first(String finding, String suffix) {
        Optional<OpenReport.Leaf> found = leaves.stream()
                .filter(leaf -> !leaf.isControl())
                .filter(leaf -> suffix.isEmpty()
                        ? !leaf.claim().endsWith("]")
                        : leaf.claim().endsWith(suffix))
                .findFirst();
        orSkip(found.isPresent(), "no claim of this run is " + finding + ", so none is looked at");
        return found.orElseThrow();
    }

    private static void isVisible(OpenReport.Shown picture) {
        assertThat(picture.ownWidth()).as("own width of %s", picture).isGreaterThan(300);
        assertThat(picture.width()).as("width of %s", picture).isGreaterThan(200);
        assertThat(picture.height()).as("height of %s", picture).isGreaterThan(150);
    }

    /** Maven does not say why a test was skipped; so it is said here. */
    private static void orSkip(boolean holds, String otherwise) {
        if (!holds) {
            System.out.println(otherwise);
        }
        assumeTrue(holds, otherwise);
    }
}
