package sticky.readme;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sticky.readme.Document.Fence;

/**
 * Java in a document is quoted from a file that is compiled. The line before the block says from which: {@code <!-- from FILE -->} for
 * the whole file, {@code <!-- part of FILE -->} for some of its lines, one after the other; a part may be indented less than in the file.
 */
final class Quote {
    private static final Pattern ORIGIN = Pattern.compile("(from|part of) (\\S+\\.java)");
    private static final List<Path> COMPILED = List.of(Path.of("src"), Path.of("claims"));

    private Quote() {}

    /**
     * What is wrong with a block of Java, in one sentence; empty if it is verbatim.
     *
     * @throws IOException if the file that it is from cannot be read
     */
    static Optional<String> problem(Fence block, Path root) throws IOException {
        Matcher origin = ORIGIN.matcher(block.origin());
        if (!origin.matches()) {
            return Optional.of("a block of Java does not say where it is from: " + first(block));
        }
        Path file = Path.of(origin.group(2)).normalize();
        if (COMPILED.stream().noneMatch(file::startsWith) || !Files.exists(root.resolve(file))) {
            return Optional.of(file + " is no file that is compiled");
        }
        List<String> source = Files.readAllLines(root.resolve(file));
        boolean verbatim =
                origin.group(1).equals("from") ? source.equals(block.lines()) : isPart(block.lines(), source);
        return verbatim
                ? Optional.empty()
                : Optional.of("the block does not stand in " + file + " so: " + first(block));
    }

    private static boolean isPart(List<String> lines, List<String> source) {
        for (int indent = 0; indent <= 12; indent += 4) {
            String blanks = " ".repeat(indent);
            List<String> indented = lines.stream()
                    .map(line -> line.isEmpty() ? line : blanks + line)
                    .toList();
            if (!lines.isEmpty() && Collections.indexOfSubList(source, indented) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static String first(Fence block) {
        return block.lines().stream().findFirst().orElse("it is empty");
    }
}
