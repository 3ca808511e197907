package sticky.chart;

import java.awt.FontMetrics;
import java.util.ArrayList;
import java.util.List;

/** Text broken or shortened to a width in pixels, so that nothing is clipped. */
final class Words {

    private Words() {}

    /** The lines of the text, each at most as wide as given, broken between words; a single longer word is shortened. */
    static List<String> wrapped(String text, FontMetrics metrics, double width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split(" +")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (metrics.stringWidth(longer) > width && !line.isEmpty()) {
                lines.add(line.toString());
                line = new StringBuilder(fitted(word, metrics, width));
            } else {
                line = new StringBuilder(line.isEmpty() ? fitted(word, metrics, width) : longer);
            }
        }
        if (!line.isEmpty()) {
            lines.add(line.toString());
        }
        return lines;
    }

    /** The text, or as much of it as fits followed by an ellipsis. */
    static String fitted(String text, FontMetrics metrics, double width) {
        if (metrics.stringWidth(text) <= width) {
            return text;
        }
        int end = text.length();
        while (end > 1 && metrics.stringWidth(text.substring(0, end) + "…") > width) {
            end--;
        }
        return text.substring(0, end) + "…";
    }
}
