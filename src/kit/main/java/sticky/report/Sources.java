package sticky.report;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Where a claim's source is. */
final class Sources {
    /** Where a project may keep its claims, seen from its folder. */
    private static final List<String> FOLDERS = List.of("claims", "src/test/java");

    private Sources() {}

    /**
     * A class's file.
     *
     * @param home the project's folder
     * @param from the folder that it is seen from
     */
    static Optional<String> file(Path home, Path from, String type) {
        String file = type.replaceAll("\\$.*", "").replace('.', '/') + ".java";
        return FOLDERS.stream()
                .map(folder -> home.resolve(folder).resolve(file))
                .filter(Files::isRegularFile)
                .findFirst()
                .map(source -> from.relativize(source).toString().replace('\\', '/'));
    }
}
