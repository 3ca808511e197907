package sticky.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where a run's time went: before its claims, in them, and in which most. Claims run side by side, so that their seconds add up to more than
 * the run's.
 *
 * @param started the file written when the run began
 * @param tests the folder of the claims' test results
 */
record Durations(Path started, Path tests) {
    private static final int SHOWN = 5;
    private static final Pattern SUITE = Pattern.compile("<testsuite [^>]*?name=\"([^\"]+)\" time=\"([0-9.,]+)\"");

    private record Taken(String type, double seconds) {}

    /**
     * "41 s before the claims, 52 s with them; slowest: H1 5.2 s, B10 4.6 s"; what is not known is left out.
     *
     * @param claims when they began
     * @param id of a claim's class
     * @throws IOException if a file cannot be read
     */
    String text(Instant claims, UnaryOperator<String> id) throws IOException {
        StringBuilder text = new StringBuilder();
        if (Files.exists(started)) {
            Duration before =
                    Duration.between(Files.getLastModifiedTime(started).toInstant(), claims);
            text.append(before.toSeconds()).append(" s before the claims, ");
        }
        text.append(Duration.between(claims, Instant.now()).toSeconds()).append(" s with them");
        List<Taken> slowest = slowest();
        if (slowest.size() > 1) {
            text.append("; slowest: ")
                    .append(slowest.stream()
                            .map(one -> String.format(Locale.ROOT, "%s %.1f s", id.apply(one.type), one.seconds))
                            .collect(Collectors.joining(", ")));
        }
        return text.toString();
    }

    private List<Taken> slowest() throws IOException {
        if (!Files.isDirectory(tests)) {
            return List.of();
        }
        List<Taken> all = new ArrayList<>();
        try (Stream<Path> files = Files.list(tests)) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".xml")).toList()) {
                taken(Files.readString(file)).ifPresent(all::add);
            }
        }
        return all.stream()
                .sorted(Comparator.comparingDouble(Taken::seconds).reversed())
                .limit(SHOWN)
                .toList();
    }

    private static Optional<Taken> taken(String xml) {
        Matcher suite = SUITE.matcher(xml);
        return suite.find()
                ? Optional.of(new Taken(
                        suite.group(1), Double.parseDouble(suite.group(2).replace(",", ""))))
                : Optional.empty();
    }
}
