package sticky.audit;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import sticky.home.Home;

/**
 * What a claim's outcome depends on, as a hash: every class that it reaches and that belongs to the build or to the claim's project, by its
 * bytes, the same whether it lies in a folder or a jar; the libraries it reaches, by the name of their jar, which has their version; and the
 * tables among the fixtures. A run of other code has another hash, and so is never taken for one of this code; a change to another claim
 * leaves it as it is.
 */
final class CodeVersion {
    private static final int BYTES_SHOWN = 8;
    private static final Pattern OF_JAVA = Pattern.compile("(?:java|javax|jdk|sun|com/sun)/.*");

    /**
     * What a name leads to.
     *
     * @param bytes of a class of ours; empty where the name is none
     * @param library name of the jar that it lies in, if that is another's; else empty
     * @param uses the names in it
     */
    private record Reached(byte[] bytes, String library, Set<String> uses) {
        static final Reached NOTHING = new Reached(new byte[0], "", Set.of());
    }

    private final Map<String, Reached> known = new HashMap<>();
    private final Path project;
    private final byte[] fixtures;

    /** @throws IOException if a fixture cannot be read */
    CodeVersion() throws IOException {
        this(Home.directory(), Home.fixtures());
    }

    CodeVersion(Path project, Path fixtures) throws IOException {
        this.project = project.toRealPath();
        this.fixtures = tables(fixtures);
    }

    /**
     * The hash for one claim.
     *
     * @param extra what else its outcome depends on
     * @throws IOException if a class file cannot be read
     */
    String of(Class<?> claim, String extra) throws IOException {
        MessageDigest digest = sha256();
        digest.update(extra.getBytes(StandardCharsets.UTF_8));
        digest.update(fixtures);
        for (Map.Entry<String, Reached> reached : reached(claim).entrySet()) {
            digest.update(reached.getKey().getBytes(StandardCharsets.UTF_8));
            digest.update(reached.getValue().bytes());
        }
        return HexFormat.of().formatHex(digest.digest(), 0, BYTES_SHOWN);
    }

    private Map<String, Reached> reached(Class<?> claim) throws IOException {
        Map<String, Reached> all = new TreeMap<>();
        Deque<String> toRead = new ArrayDeque<>();
        toRead.add(claim.getName().replace('.', '/'));
        while (!toRead.isEmpty()) {
            String name = toRead.remove();
            Reached reached = find(name, claim.getClassLoader());
            String key = reached.library().isEmpty() ? name : "library " + reached.library();
            if (reached != Reached.NOTHING && all.put(key, reached) == null) {
                toRead.addAll(reached.uses());
            }
        }
        return all;
    }

    private Reached find(String name, ClassLoader loader) throws IOException {
        Reached found = known.get(name);
        if (found == null) {
            URL url = OF_JAVA.matcher(name).matches() ? null : loader.getResource(name + ".class");
            found = url == null || url.getProtocol().equals("jrt") ? Reached.NOTHING : read(name, url);
            known.put(name, found);
        }
        return found;
    }

    private Reached read(String name, URL url) throws IOException {
        String jar = url.getProtocol().equals("jar") ? url.getPath().replaceAll("!/.*", "") : "";
        boolean ours = jar.isEmpty()
                || name.startsWith("sticky/")
                || Path.of(URI.create(jar)).toRealPath().startsWith(project);
        if (!ours) {
            return new Reached(new byte[0], jar.substring(jar.lastIndexOf('/') + 1), Set.of());
        }
        URLConnection connection = url.openConnection();
        connection.setUseCaches(false);
        try (InputStream in = connection.getInputStream()) {
            byte[] bytes = in.readAllBytes();
            return new Reached(bytes, "", ClassFile.names(bytes));
        }
    }

    /** The tables in the folders of fixtures; those beside the folders are inputs of no claim. */
    private static byte[] tables(Path root) throws IOException {
        MessageDigest digest = sha256();
        if (!Files.isDirectory(root)) {
            return digest.digest();
        }
        try (Stream<Path> files = Files.walk(root)) {
            List<Path> tables = files.filter(Files::isRegularFile)
                    .map(root::relativize)
                    .filter(file -> file.getNameCount() > 1)
                    .sorted()
                    .toList();
            for (Path file : tables) {
                digest.update(file.toString().replace('\\', '/').getBytes(StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(root.resolve(file)));
            }
        }
        return digest.digest();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java runtime lacks SHA-256, which every runtime must have", e);
        }
    }
}
