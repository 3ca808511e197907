package sticky.audit;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import sticky.home.Home;

/**
 * What a claim's outcome depends on, as a hash: the compiled classes that it reaches, of the kit and of the project, and the tables among
 * the fixtures. A run of other code has another hash, and so is never taken for one of this code; a change to another claim leaves it as it
 * is.
 *
 * <p>The project's classes are those that lie in folders or beside the claim; the kit's may lie in a jar. A library's are not followed.
 */
final class CodeVersion {
    private static final int BYTES_SHOWN = 8;

    private final Map<String, byte[]> classes = new HashMap<>();
    private final byte[] fixtures;

    /** @throws IOException if a fixture cannot be read */
    CodeVersion() throws IOException {
        fixtures = tables(Home.fixtures());
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
        reached(claim).forEach((name, bytes) -> {
            digest.update(name.getBytes(StandardCharsets.UTF_8));
            digest.update(bytes);
        });
        return HexFormat.of().formatHex(digest.digest(), 0, BYTES_SHOWN);
    }

    /** The class files that a claim reaches, by name. */
    Map<String, byte[]> reached(Class<?> claim) throws IOException {
        String home = claim.getProtectionDomain().getCodeSource().getLocation().toString();
        Map<String, byte[]> reached = new TreeMap<>();
        Deque<String> toRead = new ArrayDeque<>();
        toRead.add(claim.getName().replace('.', '/'));
        while (!toRead.isEmpty()) {
            String name = toRead.remove();
            byte[] bytes = bytes(name, home);
            if (bytes.length > 0 && reached.put(name, bytes) == null) {
                toRead.addAll(ClassNames.in(bytes));
            }
        }
        return reached;
    }

    /** A class file of the kit or of the project; empty where the name is of a library's class, or of none. */
    private byte[] bytes(String name, String home) throws IOException {
        byte[] known = classes.get(name);
        if (known == null) {
            known = new byte[0];
            URL file = CodeVersion.class.getResource("/" + name + ".class");
            if (file != null && isOurs(name, file, home)) {
                try (InputStream in = file.openStream()) {
                    known = in.readAllBytes();
                }
            }
            classes.put(name, known);
        }
        return known;
    }

    private static boolean isOurs(String name, URL file, String home) {
        return name.startsWith("sticky/")
                || file.getProtocol().equals("file")
                || file.toString().contains(home);
    }

    /** The tables in the folders of fixtures; those beside the folders are inputs of no claim. */
    private static byte[] tables(Path root) throws IOException {
        MessageDigest digest = sha256();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(file -> root.relativize(file).getNameCount() > 1)
                    .sorted()
                    .toList()) {
                digest.update(root.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(file));
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
