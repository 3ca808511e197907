package sticky.browser;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/**
 * A Chromium of this machine, without a window, of a laptop's size. Browser and driver are looked for on the PATH, and nothing is fetched.
 * System properties {@code sticky.chromium} and {@code sticky.chromedriver} name others.
 *
 * @param browser the browser's program
 * @param driver the driver's program
 */
record Chromium(Path browser, Path driver) {

    // Warns of every browser newer than itself; held here, for a logger that nobody holds forgets its level.
    private static final Logger QUIET = Logger.getLogger("org.openqa.selenium.devtools");
    private static final Dimension LAPTOP = new Dimension(1366, 768);

    /** Empty where the browser or its driver is missing. */
    static Optional<Chromium> ofThisMachine() {
        Optional<Path> driver = program("sticky.chromedriver", "chromedriver");
        return program("sticky.chromium", "chromium", "chromium-browser", "google-chrome")
                .flatMap(browser -> driver.map(found -> new Chromium(browser, found)));
    }

    private static Optional<Path> program(String property, String... names) {
        String named = System.getProperty(property, "");
        Stream<Path> places = named.isEmpty()
                ? Stream.of(names)
                        .flatMap(name -> Stream.of(System.getenv("PATH").split(File.pathSeparator))
                                .map(folder -> Path.of(folder, name)))
                : Stream.of(Path.of(named));
        return places.filter(Files::isExecutable).findFirst();
    }

    ChromeDriver start() {
        QUIET.setLevel(Level.SEVERE);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(browser.toFile());
        options.addArguments(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync");
        LoggingPreferences everything = new LoggingPreferences();
        everything.enable(LogType.BROWSER, Level.ALL);
        options.setCapability("goog:loggingPrefs", everything);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(driver.toFile())
                .usingAnyFreePort()
                .build();
        ChromeDriver started = new ChromeDriver(service, options);
        started.manage().window().setSize(LAPTOP);
        return started;
    }

    /** What the page has logged as an error since the last call. */
    static List<String> errors(ChromeDriver driver) {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.SEVERE.intValue())
                .map(LogEntry::getMessage)
                .toList();
    }
}
