package sticky.audit;

import java.io.IOException;
import java.io.InputStream;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import sticky.home.Home;

/**
 * What a claim's outcome depends on, as a hash: the compiled classes of ours that it reaches, and the tables among the fixtures. A run of
 * other code has another hash, and so is never taken for one of this code; a change to another claim leaves it as it is.
 *
 * <p>A class file names the classes it uses in plain text, so every name of ours in it is followed; too many do no harm.
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
        reached(claim.getName().replace('.', '/')).forEach((name, bytes) -> {
            digest.update(name.getBytes(StandardCharsets.UTF_8));
            digest.update(bytes);
        });
        return HexFormat.of().formatHex(digest.digest(), 0, BYTES_SHOWN);
    }

    private Map<String, byte[]> reached(String start) throws IOException {
        Pattern ours = Pattern.compile("(?:sticky/|" + Pattern.quote(start) + "\\$)[\\w/$]+");
        Map<String, byte[]> reached = new TreeMap<>();
        Deque<String> toRead = new ArrayDeque<>();
        toRead.add(start);
        while (!toRead.isEmpty()) {
            String name = toRead.remove();
            byte[] bytes = bytes(name);
            if (bytes.length > 0 && reached.put(name, bytes) == null) {
                Matcher names = ours.matcher(new String(bytes, StandardCharsets.ISO_8859_1));
                names.results().map(match -> match.group()).distinct().forEach(toRead::add);
            }
        }
        return reached;
    }

    /** A class file; empty where the name is none of a class. */
    private byte[] bytes(String name) throws IOException {
        byte[] known = classes.get(name);
        if (known == null) {
            try (InputStream in = CodeVersion.class.getResourceAsStream("/" + name + ".class")) {
                known = in == null ? new byte[0] : in.readAllBytes();
            }
            classes.put(name, known);
        }
        return known;
    }

    /** The tables in the folders of fixtures; those beside the folders are inputs of no claim. */
    private static byte[] tables(Path root) throws IOException {
        MessageDigest digest = sha256();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(file -> file.getNameCount() > 2)
                    .sorted()
                    .toList()) {
                digest.update(file.toString().getBytes(StandardCharsets.UTF_8));
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
