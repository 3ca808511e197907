package sticky.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The reports' front door and the what-if page, with real clicks and keys. Skipped where there is no browser or no report. */
class FrontDoorInTheBrowser {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration ALL_CLAIMS = Duration.ofMinutes(3);
    private static final Dimension TELEPHONE = new Dimension(420, 800);
    private static final double STANDARD_ERRORS = 4;

    private static ChromeDriver driver;
    private static Path page;

    @BeforeAll
    static void open() {
        page = Path.of(System.getProperty("sticky.home", "."), "reports", "index.html")
                .toAbsolutePath()
                .normalize();
        Optional<Chromium> chromium = Chromium.ofThisMachine();
        assumeTrue(Files.exists(page) && chromium.isPresent(), "no front door or no browser");
        driver = chromium.orElseThrow().start();
        driver.manage().timeouts().scriptTimeout(ALL_CLAIMS);
    }

    @AfterAll
    static void close() {
        if (driver != null) {
            driver.quit();
        }
    }

    @AfterEach
    void nothing_is_logged_as_an_error() {
        assertThat(Chromium.errors(driver)).isEmpty();
    }

    @Test
    void the_strip_leads_to_every_claim() {
        start("");
        List<WebElement> strip = all("#strip a");
        assertThat(strip).hasSize(all("main details").size()).isNotEmpty();
        String id = strip.get(strip.size() - 1).getText();
        strip.get(strip.size() - 1).click();
        WebElement claim = await("details[id='" + id + "'] .body");
        assertThat(claim.getText()).contains("Finding", "mvn verify -Dit.test=");
    }

    @Test
    void words_and_findings_filter_the_claims() {
        start("");
        int claims = visible("main details");
        WebElement words = driver.findElement(By.id("words"));
        words.sendKeys(driver.findElement(By.cssSelector("main summary b")).getText());
        assertThat(visible("main details")).isBetween(1, claims - 1);
        words.sendKeys(" certainly not a word of any claim");
        assertThat(visible("main details")).isZero();
        assertThat(driver.findElement(By.id("shown")).getText()).startsWith("0 of " + claims);
        words.clear();
        words.sendKeys(" ");
        driver.findElement(By.cssSelector("#findings input")).click();
        assertThat(visible("main details")).isBetween(1, claims - 1);
    }

    @Test
    void every_claim_shows_its_checks_and_its_figures() {
        start("");
        List<?> bare = (List<?>) driver.executeScript("""
                const bare = [];
                for (const id in DATA.claims) {
                  const details = document.getElementById(id);
                  details.open = true;
                  details.dispatchEvent(new Event('toggle'));
                  const box = details.querySelector('.body');
                  const checks = box.querySelectorAll('.forest').length, panels = box.querySelectorAll('.panel canvas').length;
                  const wanted = DATA.claims[id].figures.reduce((sum, f) => sum + f.panels.length, 0);
                  if (checks !== DATA.claims[id].measurements.length || panels !== wanted || panels === 0) bare.push(id);
                  details.open = false;
                  box.remove();
                }
                return bare;
                """);
        assertThat(bare).as("claims without their checks or figures").isEmpty();
    }

    @Test
    void a_figure_is_zoomed_by_dragging_and_read_under_the_cursor() {
        start("");
        start("#" + withSettings());
        WebElement over = await("details[open] .panel .u-over");
        driver.executeScript("arguments[0].scrollIntoView({block: 'center'})", over);
        String before = picture();
        new Actions(driver)
                .moveToElement(over, -60, 0)
                .clickAndHold()
                .moveByOffset(120, 0)
                .release()
                .perform();
        assertThat(picture()).isNotEqualTo(before);
        assertThat(driver.findElement(By.cssSelector("details[open] .panel .readout"))
                        .getText())
                .contains("(");
        new Actions(driver).doubleClick(over).perform();
    }

    @Test
    void the_page_is_walked_by_keys_alone() {
        start("");
        WebElement summary = driver.findElement(By.cssSelector("main summary"));
        driver.executeScript("arguments[0].focus()", summary);
        driver.switchTo().activeElement().sendKeys(Keys.ENTER);
        assertThat(await("main details[open] .body").isDisplayed()).isTrue();
    }

    @Test
    void nothing_sticks_out_on_a_telephone() {
        Dimension before = driver.manage().window().getSize();
        driver.manage().window().setSize(TELEPHONE);
        try {
            start("");
            start("#" + withSettings());
            await("details[open] .panel canvas");
            assertThat((Long) driver.executeScript(
                            "return document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                    .isLessThanOrEqualTo(0);
        } finally {
            driver.manage().window().setSize(before);
        }
    }

    /** The sketch draws from another generator than the claim; its share must lie where the claim's is, up to its own error. */
    @Test
    void the_sketch_agrees_with_the_evidence() {
        start("#E5");
        await("details#E5 .body");
        double evidence = ((Number) driver.executeScript("return DATA.claims.E5.measurements[0].value")).doubleValue();
        driver.findElement(By.xpath("//details[@id='E5']//a[text()='What if?']"))
                .click();
        await("body[data-ready] tr[data-key=diverged]");
        WebElement row = driver.findElement(By.cssSelector("tr[data-key=diverged]"));
        double sketch = Double.parseDouble(row.getAttribute("data-value"));
        double error = Math.sqrt(evidence * (1 - evidence) / 1000);
        assertThat(sketch).isCloseTo(evidence, within(STANDARD_ERRORS * error));
        assertThat(driver.getTitle()).contains("not evidence");
        WebElement slider = driver.findElement(By.name("learningRate"));
        slider.sendKeys(Keys.ARROW_RIGHT);
        assertThat(driver.findElement(By.id("command")).getText())
                .startsWith("mvn verify -Dit.test=")
                .contains("-Dsticky.set=learningRate=");
    }

    private static void start(String place) {
        driver.get("about:blank");
        driver.get(page.toUri() + place);
        await("main details");
    }

    private static String withSettings() {
        return (String)
                driver.executeScript("return Object.values(DATA.claims).find(c => c.figures.length && c.settings).id");
    }

    private static String picture() {
        return (String)
                driver.executeScript("return document.querySelector('details[open] .panel canvas').toDataURL()");
    }

    private static List<WebElement> all(String selector) {
        return driver.findElements(By.cssSelector(selector));
    }

    private static int visible(String selector) {
        return (int) all(selector).stream().filter(WebElement::isDisplayed).count();
    }

    private static WebElement await(String selector) {
        return new WebDriverWait(driver, PATIENCE)
                .until(seen -> seen.findElements(By.cssSelector(selector)).stream()
                        .filter(WebElement::isDisplayed)
                        .findFirst()
                        .orElse(null));
    }
}
