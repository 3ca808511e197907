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

    /**
     * Returns this figure with a word in its caption where a logarithmic axis leaves points out.
     *
     * @throws IllegalArgumentException if a panel has nothing to show
     */
    public Figure checked() {
        for (Panel panel : panels) {
            if (!panel.hasData()) {
                throw new IllegalArgumentException(
                        "panel \"" + panel.title() + "\" of figure \"" + name + "\" has no data");
            }
        }
        long leftOut = panels.stream().mapToLong(Panel::leftOut).sum();
        return leftOut == 0
                ? this
                : new Figure(
                        name,
                        caption + (caption.endsWith(".") ? " " : ". ") + "Not on a logarithmic axis: " + leftOut
                                + (leftOut == 1 ? " point that is" : " points that are") + " not positive.",
                        panels);
    }
}
