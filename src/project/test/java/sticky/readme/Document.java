package sticky.readme;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A Markdown file taken apart.
 *
 * @param file its path, from the project's folder
 * @param fences its fenced blocks, in order
 * @param prose its lines outside of these
 */
record Document(Path file, List<Fence> fences, List<String> prose) {
    private static final Pattern SPAN = Pattern.compile("`([^`]+)`");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");

    /**
     * A fenced block.
     *
     * @param language the word after the opening fence; empty if there is none
     * @param origin the HTML comment in the line before, without its marks; empty if there is none
     * @param lines what is inside
     */
    record Fence(String language, String origin, List<String> lines) {}

    /** @throws IOException if the file cannot be read */
    static Document read(Path file) throws IOException {
        return of(file, Files.readString(file).replace("\r\n", "\n"));
    }

    static Document of(Path file, String text) {
        List<Fence> fences = new ArrayList<>();
        List<String> prose = new ArrayList<>();
        List<String> inside = null;
        String language = "";
        for (String line : text.lines().toList()) {
            if (!line.startsWith("```")) {
                (inside == null ? prose : inside).add(line);
            } else if (inside == null) {
                inside = new ArrayList<>();
                language = line.substring(3).strip();
            } else {
                fences.add(new Fence(language, origin(prose), List.copyOf(inside)));
                inside = null;
            }
        }
        if (inside != null) {
            throw new IllegalArgumentException(file + " has a fenced block that does not end");
        }
        return new Document(file, List.copyOf(fences), List.copyOf(prose));
    }

    private static String origin(List<String> before) {
        String last = before.isEmpty() ? "" : before.get(before.size() - 1);
        return last.startsWith("<!--") && last.endsWith("-->")
                ? last.substring(4, last.length() - 3).strip()
                : "";
    }

    /** Words in backticks, in the prose. */
    List<String> spans() {
        return prose.stream().flatMap(line -> found(SPAN, line)).toList();
    }

    /** Where links and pictures lead, but for addresses on the network. */
    List<String> links() {
        return prose.stream()
                .flatMap(line -> found(LINK, line))
                .filter(link -> !link.contains("://"))
                .toList();
    }

    /** Every Maven command, in blocks of commands and in backticks. */
    List<String> commands() {
        Stream<String> blocks =
                fences.stream().filter(fence -> fence.language().isEmpty()).flatMap(fence -> fence.lines().stream());
        return Stream.concat(blocks, spans().stream())
                .map(String::strip)
                .filter(line -> line.equals("mvn") || line.startsWith("mvn "))
                .toList();
    }

    /** The rows of tables whose first cell is a word in backticks: that word, and the words in backticks of the other cells. */
    List<List<String>> rows() {
        return prose.stream()
                .filter(line -> line.startsWith("| `"))
                .map(line -> found(SPAN, line).toList())
                .toList();
    }

    private static Stream<String> found(Pattern pattern, String line) {
        return pattern.matcher(line).results().map(match -> match.group(1));
    }

    /** As a heading's link has it: lower case, blanks as hyphens, no other marks. */
    List<String> anchors() {
        return prose.stream()
                .filter(line -> line.startsWith("#"))
                .map(line -> line.replaceFirst("^#+ ", "").toLowerCase(java.util.Locale.ROOT))
                .map(heading -> heading.replaceAll("[^a-z0-9 -]", "").replace(' ', '-'))
                .toList();
    }
}
