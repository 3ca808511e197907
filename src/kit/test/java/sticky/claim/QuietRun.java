package sticky.claim;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;

/**
 * A claim run inside a unit test, with its console lines kept apart.
 *
 * @param results what JUnit saw
 * @param console what the claim printed
 */
record QuietRun(EngineExecutionResults results, String console) {

    static QuietRun of(Class<?> claim) {
        ByteArrayOutputStream console = new ByteArrayOutputStream();
        PrintStream out = System.out;
        System.setOut(new PrintStream(console, true, UTF_8));
        try {
            EngineExecutionResults results = EngineTestKit.engine("junit-jupiter")
                    .selectors(selectClass(claim))
                    .execute();
            return new QuietRun(results, console.toString(UTF_8));
        } finally {
            System.setOut(out);
        }
    }
}
