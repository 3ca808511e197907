package sticky.report;

import java.util.Locale;

/** A test method's name in words. */
final class TestName {

    private TestName() {}

    /** "w2HardlyMoves()" becomes "w2 hardly moves"; a display name with spaces stays as it is. */
    static String words(String name) {
        String bare = name.replaceAll("\\(.*\\)$", "");
        if (bare.isEmpty() || bare.contains(" ")) {
            return name;
        }
        String words =
                bare.replaceAll("(?<=[\\p{Lower}\\d])(?=\\p{Upper})", " ").toLowerCase(Locale.ROOT);
        return words;
    }
}
