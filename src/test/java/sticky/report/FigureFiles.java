package sticky.report;

import java.util.ArrayList;
import java.util.List;
import sticky.figure.Figure;

/**
 * A figure's files, rendered once. A machine without fonts must not fail a claim: then the pictures are empty and the note says why.
 *
 * @param name the figure's name
 * @param caption its caption
 * @param png the picture at double resolution; empty if it could not be drawn
 * @param svg the same as vectors; empty if it could not be drawn
 * @param csvs the data, a file a panel
 * @param note why there is no picture; empty when there is one
 */
record FigureFiles(String name, String caption, byte[] png, byte[] svg, List<String> csvs, String note) {

    static FigureFiles of(Figure figure) {
        List<String> csvs = figure.panels().stream().map(PanelCsv::of).toList();
        try {
            Picture picture = new Picture(figure);
            return new FigureFiles(figure.name(), figure.caption(), picture.png(), picture.svg(), csvs, "");
        } catch (RuntimeException | LinkageError | InternalError failure) {
            String note = "The figure \"" + figure.name() + "\" could not be drawn (" + failure
                    + "); its data are attached. Drawing needs fonts: install fontconfig and fonts-dejavu-core.";
            return new FigureFiles(figure.name(), figure.caption(), new byte[0], new byte[0], csvs, note);
        }
    }

    static List<FigureFiles> of(List<Figure> figures) {
        List<FigureFiles> files = new ArrayList<>();
        figures.forEach(figure -> files.add(of(figure)));
        return files;
    }
}
