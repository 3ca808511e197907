package sticky.claim;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import sticky.home.Home;

/**
 * What a run can be asked for by {@code -Dsticky.*} on the command line.
 *
 * @param seed root seed of every random number ({@code sticky.seed})
 * @param threads threads an ensemble runs on ({@code sticky.threads}); it does not change any result
 * @param scale factor on every number of replicates ({@code sticky.scale})
 * @param changes settings of experiments changed for this run ({@code sticky.set}); its verdicts are exploratory
 * @param export whether recorded weights are written as CSV ({@code sticky.export=trajectories})
 */
public record Settings(long seed, int threads, double scale, Changes changes, boolean export) {
    /** The root seed of a run that was not given one. */
    public static final long DEFAULT_SEED = 1;

    private static final int MOST_THREADS = 256;
    private static final double LARGEST_SCALE = 1000;
    private static final int LONGEST_MINUTES = 10_000;
    private static final Set<String> NAMES = new TreeSet<>(Set.of(
            "sticky.seed",
            "sticky.threads",
            "sticky.scale",
            "sticky.set",
            "sticky.export",
            "sticky.timeout",
            "sticky.writeUp",
            "sticky.audit.seed",
            "sticky.audit.faultSeeds",
            "sticky.audit.seeds",
            "sticky.audit.claim",
            "sticky.chromium",
            "sticky.chromedriver"));

    /** Set by the build, not by people. */
    private static final Set<String> SET_BY_THE_BUILD = Set.of("sticky.claims.run", "sticky.home");

    /** @throws IllegalArgumentException if threads are not in [1, 256] or the scale is not in (0, 1000] */
    public Settings {
        if (!(threads >= 1 && threads <= MOST_THREADS)) {
            throw new IllegalArgumentException(
                    "sticky.threads " + threads + " is out of range [1, " + MOST_THREADS + "]");
        }
        if (!(scale > 0 && scale <= LARGEST_SCALE)) {
            throw new IllegalArgumentException("sticky.scale " + scale + " is out of range (0, " + LARGEST_SCALE + "]");
        }
    }

    /** No changes, no export. */
    public Settings(long seed, int threads, double scale) {
        this(seed, threads, scale, Changes.NONE, false);
    }

    /** The settings of this Java virtual machine. */
    public static Settings current() {
        return from(System.getProperties());
    }

    /**
     * Reads the settings from properties.
     *
     * @throws IllegalArgumentException if a {@code sticky.} property is unknown or its value is not allowed; the sentence says what is
     */
    public static Settings from(Properties properties) {
        for (String name : new TreeSet<>(properties.stringPropertyNames())) {
            if (name.startsWith("sticky.") && !SET_BY_THE_BUILD.contains(name) && !NAMES.contains(name)) {
                throw new IllegalArgumentException(
                        "-D" + name + " is not a setting; there are " + String.join(", ", NAMES));
            }
        }
        writeUp(properties);
        int minutes =
                number(properties, "sticky.timeout", 1, "a whole number of minutes in [1, 10000]", Integer::parseInt);
        if (!(minutes >= 1 && minutes <= LONGEST_MINUTES)) {
            throw new IllegalArgumentException(
                    "sticky.timeout " + minutes + " is out of range [1, " + LONGEST_MINUTES + "]");
        }
        int cores = Math.min(Runtime.getRuntime().availableProcessors(), MOST_THREADS);
        return new Settings(
                number(properties, "sticky.seed", DEFAULT_SEED, "a whole number", Long::parseLong),
                number(properties, "sticky.threads", cores, "a whole number in [1, 256]", Integer::parseInt),
                number(properties, "sticky.scale", 1.0, "a number in (0, 1000]", Double::parseDouble),
                properties.containsKey("sticky.set")
                        ? Changes.parse(properties.getProperty("sticky.set"))
                        : Changes.NONE,
                export(properties.getProperty("sticky.export")));
    }

    /**
     * Returns the reader's own copy of the paper, if this run was given one ({@code sticky.writeUp}). A relative name is looked for from the
     * working directory, then from the project's.
     *
     * @throws IllegalArgumentException if there is no such file
     */
    public static Optional<Path> writeUp(Properties properties) {
        String name = properties.getProperty("sticky.writeUp");
        if (name == null) {
            return Optional.empty();
        }
        return Optional.of(Stream.of(Path.of(name), Home.directory().resolve(name))
                .filter(Files::isRegularFile)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("-Dsticky.writeUp=" + name + " is no file")));
    }

    private static boolean export(String text) {
        if (text != null && !text.strip().equals("trajectories")) {
            throw new IllegalArgumentException("-Dsticky.export=" + text + " is not trajectories");
        }
        return text != null;
    }

    private static <T> T number(
            Properties properties, String name, T otherwise, String allowed, Function<String, T> parse) {
        String text = properties.getProperty(name);
        if (text == null) {
            return otherwise;
        }
        try {
            return parse.apply(text.strip());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("-D" + name + "=" + text + " is not " + allowed, e);
        }
    }

    /** The number of replicates after scaling, at least 1. */
    public int scaled(int replicates) {
        return (int) Math.max(1, Math.round(replicates * scale));
    }

    /** Whether every number is the default one; then the ledger of this run is the project's. The thread count does not matter. */
    public boolean isDefault() {
        return seed == DEFAULT_SEED && scale == 1 && !isExploratory();
    }

    /** Whether experiments are changed: then a verdict answers a question and does not fail the build. */
    public boolean isExploratory() {
        return !changes.isEmpty();
    }

    /** What a reader should know before the claims run, a sentence each; empty for a default run. */
    public String foreword() {
        String text = "";
        if (scale < 1) {
            text += "scale " + scale
                    + ": fewer replicates than the bounds were planned for; expect inconclusive verdicts\n";
        }
        if (isExploratory()) {
            text += "exploratory, with " + changes
                    + ": the bounds are those of the claims' own settings, no verdict fails the build, "
                    + "and the ledger is untouched\n";
        }
        return text;
    }

    /** The command-line options that make another run like this one; empty for a default run. */
    public String options() {
        return (seed == DEFAULT_SEED ? "" : " -Dsticky.seed=" + seed)
                + (scale == 1 ? "" : " -Dsticky.scale=" + scale)
                + (isExploratory() ? " -Dsticky.set=" + changes : "");
    }
}
