package sticky.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** A test method's name in words. */
final class TestName {

    private static final String BORDERS = "(?<=[\\p{Lower}\\d])(?=\\p{Upper})|(?<=\\p{Upper})(?=\\p{Upper}\\p{Lower})";

    private TestName() {}

    /** "w2HardlyMoves()" becomes "w2 hardly moves", "w2_hardly_moves()" too, "fewAreNearO()" "few are near O"; a display name with spaces stays as it is. */
    static String words(String name) {
        String bare = name.replaceAll("\\(.*\\)$", "");
        if (bare.contains("_") && !bare.contains(" ")) {
            return bare.replace('_', ' ');
        }
        if (bare.isEmpty() || bare.contains(" ")) {
            return name;
        }
        return Arrays.stream(bare.split(BORDERS))
                .map(word -> word.matches("\\p{Upper}+") && !word.equals("A") ? word : word.toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" "));
    }
}
