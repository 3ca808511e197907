package sticky.report;

import java.util.List;
import java.util.function.Supplier;
import sticky.chart.PanelCsv;
import sticky.chart.Picture;
import sticky.figure.Figure;

/**
 * A figure's files, rendered once. A machine without fonts must not fail a claim: then there are no pictures and the note says why.
 *
 * @param name the figure's name
 * @param caption its caption
 * @param png the picture at double resolution; empty if it could not be drawn
 * @param pngs a picture a panel, so that a page can put as many in a row as it has room for; empty where none was asked for
 * @param svg all panels as vectors; empty if they could not be drawn
 * @param csvs the data, a file a panel
 * @param note why there is no picture; empty when there is one
 */
record FigureFiles(
        String name, String caption, byte[] png, List<byte[]> pngs, byte[] svg, List<String> csvs, String note) {

    /** For a page: a picture a panel besides the whole. */
    static FigureFiles byPanel(Figure figure) {
        return render(
                figure, () -> Picture.byPanel(figure).stream().map(Picture::png).toList());
    }

    /** For files alone. */
    static FigureFiles inOne(Figure figure) {
        return render(figure, List::of);
    }

    /** Whatever drawing throws, the claim has its data and the note its reason. */
    static FigureFiles render(Figure figure, Supplier<List<byte[]>> panels) {
        List<String> csvs = figure.panels().stream().map(PanelCsv::of).toList();
        try {
            Picture whole = new Picture(figure);
            List<byte[]> pngs = panels.get();
            byte[] png = pngs.size() == 1 ? pngs.get(0) : whole.png();
            return new FigureFiles(figure.name(), figure.caption(), png, pngs, whole.svg(), csvs, "");
        } catch (RuntimeException | LinkageError | InternalError failure) {
            String note = "The figure \"" + figure.name() + "\" could not be drawn (" + failure
                    + "); its data are attached. Drawing needs fonts: install fontconfig and fonts-dejavu-core.";
            return new FigureFiles(figure.name(), figure.caption(), new byte[0], List.of(), new byte[0], csvs, note);
        }
    }
}
