package sticky.readme;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the project has for a command line to name: profiles, plugins, properties, claims and tests. */
final class WorkTree {
    private static final Pattern PROFILE = Pattern.compile("<profile>\\s*<id>([^<]+)</id>(?!\\s*<activation>)");
    private static final Pattern PLUGIN =
            Pattern.compile("<artifactId>(?:maven-)?([a-z-]+?)-(?:maven-plugin|maven|plugin)</artifactId>");

    private final Path root;
    private final String pom;

    /** @throws IOException if there is no pom.xml */
    WorkTree(Path root) throws IOException {
        this.root = root;
        StringBuilder all = new StringBuilder();
        for (Path file : files(root, "pom.xml")) {
            all.append(Files.readString(file));
        }
        pom = all.toString();
    }

    /** Those that a person asks for; one that is active by itself has no need of a name. */
    Set<String> profiles() {
        return matches(PROFILE);
    }

    /** As a goal names them: "spotless" for spotless-maven-plugin. */
    Set<String> plugins() {
        return matches(PLUGIN);
    }

    private Set<String> matches(Pattern pattern) {
        return pattern.matcher(pom)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * Whether a property means something: the build's description names it, or a test reads it.
     *
     * @throws IOException if a source cannot be read
     */
    boolean readsProperty(String name) throws IOException {
        if (pom.contains("${" + name + "}") || pom.contains("<" + name + ">")) {
            return true;
        }
        for (Path source : files(root.resolve("src"), ".java")) {
            if (Files.readString(source).contains("getProperty(\"" + name + "\"")) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether a selection finds a claim, or a claim's test: "StuckNear*", "ZigzagClaim#itZigzags".
     *
     * @throws IOException if a source cannot be read
     */
    boolean hasClaim(String selection) throws IOException {
        return finds(selection, "claims", ".*Claim\\.java");
    }

    /** @throws IOException if a source cannot be read */
    boolean hasTest(String selection) throws IOException {
        return finds(selection, "src", ".*\\.java");
    }

    private boolean finds(String selection, String folder, String kind) throws IOException {
        String[] parts = selection.split("#", 2);
        String name = ("\\Q" + parts[0] + "\\E").replace("*", "\\E.*\\Q").replace("?", "\\E.\\Q") + "\\.java";
        for (Path source : sources(folder)) {
            String file = source.getFileName().toString();
            if (file.matches(name)
                    && file.matches(kind)
                    && (parts.length == 1 || Files.readString(source).contains(" " + parts[1] + "("))) {
                return true;
            }
        }
        return false;
    }

    private List<Path> sources(String folder) throws IOException {
        return files(root.resolve(folder), ".java");
    }

    /** Files of the tree whose names end so, without what the build has written. */
    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .filter(file -> !folder.relativize(file).startsWith("target"))
                    .toList();
        }
    }
}
