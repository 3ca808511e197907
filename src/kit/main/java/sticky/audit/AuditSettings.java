package sticky.audit;

import java.util.Properties;
import java.util.function.Function;
import sticky.claim.Settings;
import sticky.random.Seed;

/**
 * What a seed audit can be asked for by {@code -Dsticky.audit.*}, besides the settings of every run.
 *
 * @param auditSeed what the root seeds are derived from ({@code sticky.audit.seed})
 * @param seeds how many root seeds each claim runs under ({@code sticky.audit.seeds})
 * @param faultSeeds how many of them each claim runs under with its fault planted, at most all ({@code sticky.audit.faultSeeds}): a fault must
 *     be noticed under every one, so that a few tell
 * @param claim ids or class names of the only claims to run, separated by commas ({@code sticky.audit.claim}, else {@code it.test}); empty for all
 * @param run threads and scale
 */
public record AuditSettings(long auditSeed, int seeds, int faultSeeds, String claim, Settings run) {
    private static final int MOST_SEEDS = 100_000;
    private static final int FAULT_SEEDS = 20;

    /** @throws IllegalArgumentException if a number of seeds is not in [1, 100000] */
    public AuditSettings {
        range("sticky.audit.seeds", seeds);
        range("sticky.audit.faultSeeds", faultSeeds);
        faultSeeds = Math.min(faultSeeds, seeds);
    }

    private static void range(String name, int seeds) {
        if (!(seeds >= 1 && seeds <= MOST_SEEDS)) {
            throw new IllegalArgumentException(name + " " + seeds + " is out of range [1, " + MOST_SEEDS + "]");
        }
    }

    /**
     * Reads the settings from properties.
     *
     * @throws IllegalArgumentException if a {@code sticky.} property is unknown or its value is not allowed; the sentence says what is
     */
    public static AuditSettings from(Properties properties) {
        Settings run = Settings.from(properties);
        if (run.isExploratory() || run.export()) {
            throw new IllegalArgumentException(
                    "a seed audit runs the claims as they stand, without -Dsticky.set and -Dsticky.export");
        }
        String selected = properties.getProperty("it.test", "");
        return new AuditSettings(
                number(properties, "sticky.audit.seed", 1L, "a whole number", Long::parseLong),
                number(properties, "sticky.audit.seeds", 200, "a whole number in [1, 100000]", Integer::parseInt),
                number(
                        properties,
                        "sticky.audit.faultSeeds",
                        FAULT_SEEDS,
                        "a whole number in [1, 100000]",
                        Integer::parseInt),
                properties.getProperty("sticky.audit.claim", selected).strip(),
                run);
    }

    private static <T> T number(
            Properties properties, String name, T otherwise, String allowed, Function<String, T> parse) {
        String text = properties.getProperty(name);
        try {
            return text == null ? otherwise : parse.apply(text.strip());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("-D" + name + "=" + text + " is not " + allowed, e);
        }
    }

    /** Root seed number {@code index}: the first word of a key hashed from the audit seed, so that nobody chooses it. */
    long rootSeed(int index) {
        return Seed.root(auditSeed).child("audit " + index).a();
    }

    /** The settings of a claim's run under a root seed; one thread, since several claims run at once. */
    Settings of(long rootSeed) {
        return new Settings(rootSeed, 1, run.scale());
    }
}
