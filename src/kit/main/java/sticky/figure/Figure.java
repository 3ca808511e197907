package sticky.figure;

import java.util.List;

/**
 * A figure: one or more panels side by side, two in a row.
 *
 * @param name short and unique within its claim; it names the files
 * @param caption one sentence: what to see
 * @param panels left to right, top to bottom
 */
public record Figure(String name, String caption, List<Panel> panels) {
    public static Figure of(String name, String caption, Panel... panels) {
        return new Figure(name, caption, List.of(panels));
    }
}
