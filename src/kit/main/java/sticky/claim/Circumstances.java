package sticky.claim;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.platform.launcher.LauncherSession;

/**
 * The circumstances in which claims run. Usually those of this Java virtual machine; a program that runs claims itself, as the seed audit
 * does, gives each of its launcher sessions circumstances of its own, so that several run side by side.
 *
 * @param settings seed, threads and scale
 * @param pictures whether figures are wanted
 * @param reporters where finished claims go
 * @param console where progress goes
 * @param live the terminal's line for the claim that is running
 * @param fault what is planted in every study; nothing in a run that is evidence
 */
public record Circumstances(
        Settings settings,
        boolean pictures,
        List<Reporter> reporters,
        PrintStream console,
        LiveLine live,
        Study.Replacement fault) {
    private static final String PLACE = "sticky.claim.circumstances";

    public Circumstances {
        reporters = List.copyOf(reporters);
    }

    /** Nothing but verdicts: no figures, nothing on the console, finished claims to one reporter only. */
    public static Circumstances quiet(Settings settings, Reporter reporter) {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        return new Circumstances(settings, false, List.of(reporter), nowhere, LiveLine.NONE, Study.Replacement.NONE);
    }

    /** The same with a fault planted. */
    public Circumstances with(Fault planted) {
        return new Circumstances(settings, pictures, reporters, console, live, planted::plant);
    }

    /**
     * Those of this virtual machine: settings from the command line, all reporters, the console.
     *
     * @throws IllegalArgumentException if a setting is wrong
     */
    static Circumstances current() {
        List<Reporter> reporters = ServiceLoader.load(Reporter.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
        return new Circumstances(
                Settings.current(), true, reporters, System.out, LiveLine.ofTheTerminal(), Study.Replacement.NONE);
    }

    /** Makes claims that a session runs from here on run in these circumstances. */
    public void enter(LauncherSession session) {
        session.getStore().put(org.junit.platform.engine.support.store.Namespace.create(PLACE), PLACE, this);
    }

    static Circumstances of(ExtensionContext context) {
        Circumstances entered = context.getStore(StoreScope.LAUNCHER_SESSION, Namespace.create(PLACE))
                .get(PLACE, Circumstances.class);
        return entered == null ? current() : entered;
    }
}
