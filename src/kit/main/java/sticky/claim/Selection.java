package sticky.claim;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The claims that {@code -Dit.test} asks for: class names with commas between, as {@code ExponentialEscapeClaim}, {@code noise/*Claim},
 * {@code Stuck*#control*}; a name after {@code !} leaves out.
 */
final class Selection {
    private static final int SHOWN = 4;

    private Selection() {}

    /**
     * What is wrong with a selection that no claim fits: what was probably meant.
     *
     * @param names the option's value; blank selects all
     */
    static Optional<String> mistake(String names, List<Class<?>> claims) {
        List<String> wanted = wanted(names);
        if (!chosen(names, claims).isEmpty()) {
            return Optional.empty();
        }
        String asked = wanted.get(0);
        List<Class<?>> byId =
                claims.stream().filter(type -> id(type).equalsIgnoreCase(asked)).toList();
        String nearest = (byId.isEmpty() ? nearest(asked, claims) : byId)
                .stream()
                        .map(type -> type.getSimpleName() + " (" + id(type) + ")")
                        .collect(Collectors.joining(", "));
        return Optional.of("no claim fits -Dit.test=" + names + ": it takes a class name or a pattern, as Stuck*; "
                + (byId.isEmpty() ? "nearest are " : "of that id is ") + nearest);
    }

    /** The claims that a selection may run: all where it names none, or leaves some out. */
    static List<Class<?>> chosen(String names, List<Class<?>> claims) {
        List<String> wanted = wanted(names);
        return claims.stream()
                .filter(type -> wanted.isEmpty() || wanted.stream().anyMatch(name -> fits(name, type)))
                .toList();
    }

    private static List<String> wanted(String names) {
        return Arrays.stream(names.split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty() && !name.startsWith("!"))
                .map(name -> name.replaceAll("#.*", "").replaceAll("\\.(java|class)$", ""))
                .toList();
    }

    private static boolean fits(String name, Class<?> type) {
        if (name.startsWith("%regex[")) {
            return true; // Maven's to judge
        }
        String path = name.replace('.', '/').replaceAll("^\\*\\*/", "");
        String text = path.contains("/") ? type.getName().replace('.', '/') : type.getSimpleName();
        String glob = Arrays.stream(path.split("(?=[*?])|(?<=[*?])"))
                .map(part -> part.equals("*") ? ".*" : part.equals("?") ? "." : Pattern.quote(part))
                .collect(Collectors.joining());
        return text.matches(glob) || text.matches(".*/" + glob);
    }

    private static List<Class<?>> nearest(String asked, List<Class<?>> claims) {
        return claims.stream()
                .sorted(Comparator.<Class<?>>comparingInt(type -> Math.min(
                                distance(asked, type.getSimpleName()), distance(asked + "Claim", type.getSimpleName())))
                        .thenComparing(Class::getSimpleName))
                .limit(SHOWN)
                .toList();
    }

    /** Levenshtein's: how many letters are to be put in, taken out or changed. */
    private static int distance(String from, String to) {
        int[] row = new int[to.length() + 1];
        Arrays.setAll(row, j -> j);
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int changed = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, Math.min(row[j - 1], row[j]) + 1);
            }
        }
        return row[to.length()];
    }

    private static String id(Class<?> type) {
        return type.getAnnotation(Claim.class).id();
    }
}
