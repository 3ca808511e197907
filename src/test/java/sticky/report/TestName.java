package sticky.report;

import java.util.Locale;

/** A test method's name as a sentence. */
final class TestName {

    private TestName() {}

    /** "w2HardlyMoves()" becomes "W2 hardly moves"; a display name with spaces stays as it is. */
    static String words(String name) {
        String bare = name.replaceAll("\\(.*\\)$", "");
        if (bare.isEmpty() || bare.contains(" ")) {
            return name;
        }
        String words =
                bare.replaceAll("(?<=[\\p{Lower}\\d])(?=\\p{Upper})", " ").toLowerCase(Locale.ROOT);
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
