package sticky.report;

import java.util.List;
import java.util.function.Supplier;
import sticky.figure.Figure;

/**
 * A figure's files, rendered once. A machine without fonts must not fail a claim: then there are no pictures and the note says why.
 *
 * @param name the figure's name
 * @param caption its caption
 * @param pngs pictures at double resolution: one a panel, so that a page can put as many in a row as it has room for, or one of all panels
 * @param svg all panels as vectors; empty if they could not be drawn
 * @param csvs the data, a file a panel
 * @param note why there is no picture; empty when there is one
 */
record FigureFiles(String name, String caption, List<byte[]> pngs, byte[] svg, List<String> csvs, String note) {

    /** For a page: a picture a panel. */
    static FigureFiles byPanel(Figure figure) {
        return render(
                figure, () -> Picture.byPanel(figure).stream().map(Picture::png).toList());
    }

    /** For a file: one picture. */
    static FigureFiles inOne(Figure figure) {
        return render(figure, () -> List.of(new Picture(figure).png()));
    }

    /** Whatever drawing throws, the claim has its data and the note its reason. */
    static FigureFiles render(Figure figure, Supplier<List<byte[]>> drawing) {
        List<String> csvs = figure.panels().stream().map(PanelCsv::of).toList();
        try {
            return new FigureFiles(figure.name(), figure.caption(), drawing.get(), new Picture(figure).svg(), csvs, "");
        } catch (RuntimeException | LinkageError | InternalError failure) {
            String note = "The figure \"" + figure.name() + "\" could not be drawn (" + failure
                    + "); its data are attached. Drawing needs fonts: install fontconfig and fonts-dejavu-core.";
            return new FigureFiles(figure.name(), figure.caption(), List.of(), new byte[0], csvs, note);
        }
    }
}
