package sticky.audit;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import sticky.model.Landscape;

/**
 * What a claim's outcome depends on, as a hash: the compiled classes that it reaches, and the tables among the fixtures. A run of other
 * code has another hash, and so is never taken for one of this code; a change to another claim leaves it as it is.
 */
final class CodeVersion {
    private static final int BYTES_SHOWN = 8;

    private final JavaClasses classes;
    private final byte[] fixtures;

    /** @throws IOException if a fixture cannot be read */
    CodeVersion() throws IOException {
        ArchConfiguration.get().setResolveMissingDependenciesFromClassPath(false);
        classes = new ClassFileImporter().importLocations(List.of(beside(Landscape.class), beside(CodeVersion.class)));
        fixtures = tables(Path.of("fixtures"));
    }

    private static Location beside(Class<?> type) {
        try {
            return Location.of(Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI()));
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the directory of compiled classes has no address", e);
        }
    }

    /** The hash for one claim; {@code extra} is what else its outcome depends on. */
    String of(Class<?> claim, String extra) {
        TreeMap<String, byte[]> reached = new TreeMap<>();
        JavaClass start = classes.get(claim);
        reached.put(start.getName(), bytes(start));
        start.getTransitiveDependenciesFromSelf().stream()
                .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                .filter(type ->
                        type.getName().startsWith("sticky.") || type.getName().startsWith(claim.getName() + "$"))
                .forEach(type -> reached.computeIfAbsent(type.getName(), name -> bytes(type)));
        MessageDigest digest = sha256();
        digest.update(extra.getBytes(StandardCharsets.UTF_8));
        digest.update(fixtures);
        reached.forEach((name, bytes) -> {
            digest.update(name.getBytes(StandardCharsets.UTF_8));
            digest.update(bytes);
        });
        return HexFormat.of().formatHex(digest.digest(), 0, BYTES_SHOWN);
    }

    private static byte[] bytes(JavaClass type) {
        try (InputStream in =
                CodeVersion.class.getResourceAsStream("/" + type.getName().replace('.', '/') + ".class")) {
            return in == null ? new byte[0] : in.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException("the class " + type.getName() + " cannot be read", e);
        }
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
