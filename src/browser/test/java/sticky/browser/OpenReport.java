package sticky.browser;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The report in a browser: its pages, and what can be seen on them. */
final class OpenReport {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final WebDriver driver;
    private final String address;

    OpenReport(WebDriver driver, Path page) {
        this.driver = driver;
        address = page.toUri().toString();
        driver.get(address);
        await(".widget");
    }

    /**
     * A test in the tree.
     *
     * @param takeaway the branch
     * @param claim the branch below it, with the finding in brackets where it is not "confirmed"
     * @param name the test's name
     * @param place its address within the page
     */
    record Leaf(String takeaway, String claim, String name, String place) {
        boolean isControl() {
            return name.startsWith("Control: ");
        }
    }

    /** A picture: its address, its own width (0 if it is not loaded), and its size on the page. Vectors have no width but that on the page. */
    record Shown(String source, long ownWidth, long width, long height) {}

    /** All tests in the order of the tree, read from the data that the page carries. */
    List<Leaf> leaves() {
        List<Leaf> leaves = new ArrayList<>();
        Object rows = script("""
                const bytes = Uint8Array.from(atob(reportData['data/behaviors.json']), c => c.charCodeAt(0));
                const rows = [];
                for (const takeaway of JSON.parse(new TextDecoder().decode(bytes)).children)
                  for (const claim of takeaway.children)
                    for (const test of claim.children)
                      rows.push([takeaway.name, claim.name, test.name, '#behaviors/' + claim.uid + '/' + test.uid]);
                return rows.sort((a, b) => a[2] < b[2] ? -1 : 1);
                """);
        for (Object row : (List<?>) rows) {
            List<?> cells = (List<?>) row;
            leaves.add(new Leaf(
                    (String) cells.get(0), (String) cells.get(1), (String) cells.get(2), (String) cells.get(3)));
        }
        return leaves;
    }

    /** Opens a place within the page and waits for what a selector names. */
    WebElement open(String place, String selector) {
        driver.get(address + place);
        return await(selector);
    }

    /** Opens a test's page; the claim's description of it. */
    WebElement open(Leaf leaf) {
        open("#", ".widget"); // away first, so that no older page is taken for it
        return open(leaf.place(), ".claim-page");
    }

    WebElement await(String selector) {
        return new WebDriverWait(driver, PATIENCE)
                .until(ExpectedConditions.visibilityOfElementLocated(By.cssSelector(selector)));
    }

    /** The tree's element whose text is given, once it is visible. */
    WebElement node(String text) {
        return new WebDriverWait(driver, PATIENCE)
                .until(seen -> seen.findElements(By.cssSelector(".node__name")).stream()
                        .filter(node ->
                                node.isDisplayed() && node.getText().strip().equals(text))
                        .findFirst()
                        .orElse(null));
    }

    /** Opens every picture attached to the open test, PNG and SVG. */
    int openAttachedPictures() {
        List<WebElement> rows = driver.findElements(By.cssSelector(".attachment-row")).stream()
                .filter(row -> !row.findElements(
                                By.cssSelector("[data-tooltip='image/png'],[data-tooltip='image/svg+xml']"))
                        .isEmpty())
                .toList();
        for (WebElement row : rows) {
            script("arguments[0].scrollIntoView({block: 'center'}); arguments[0].click();", row);
            await(".attachment__" + row.getAttribute("data-uid") + " :is(img, object)");
        }
        return rows.size();
    }

    /** Every picture under a selector, once all have tried to load. */
    List<Shown> pictures(String selector) {
        new WebDriverWait(driver, PATIENCE).until(seen -> (Boolean) script(
                "return [...document.querySelectorAll(arguments[0])].every(i => i.complete !== false)", selector));
        Object found = script("""
                return [...document.querySelectorAll(arguments[0])].map(i => {
                  const box = i.getBoundingClientRect();
                  return {source: (i.currentSrc || i.data).slice(0, 60), own: i.naturalWidth ?? Math.round(box.width),
                          width: Math.round(box.width), height: Math.round(box.height)};
                });
                """, selector);
        return ((List<?>) found)
                .stream()
                        .map(each -> (Map<?, ?>) each)
                        .map(each -> new Shown(
                                (String) each.get("source"), (Long) each.get("own"), (Long) each.get("width"), (Long)
                                        each.get("height")))
                        .toList();
    }

    /** By how many pixels an element's content is wider than the element. */
    long overflow(WebElement element) {
        return (Long) script("return arguments[0].scrollWidth - arguments[0].clientWidth", element);
    }

    private Object script(String code, Object... arguments) {
        return ((JavascriptExecutor) driver).executeScript(code, arguments);
    }
}
