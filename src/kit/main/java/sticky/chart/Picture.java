package sticky.chart;

import de.erichseifert.vectorgraphics2d.VectorGraphics2D;
import de.erichseifert.vectorgraphics2d.svg.SVGProcessor;
import de.erichseifert.vectorgraphics2d.util.PageSize;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import sticky.figure.Figure;
import sticky.figure.Panel;

/** A figure as a picture: its panels two in a row, a single one at full width. */
public final class Picture {

    /** Pixels of the PNG for one unit of the layout. */
    static final int PNG_SCALE = 2;

    /** What lines and areas need, with the shades of their edges. */
    private static final int FEW_COLOURS = 128;

    private static final int SINGLE_WIDTH = 660;
    private static final int SINGLE_HEIGHT = 400;
    private static final int CELL_WIDTH = 420;
    private static final int CELL_HEIGHT = 360;

    private final List<Panel> panels;
    private final int columns;
    private final int cellWidth;
    private final int cellHeight;

    public Picture(Figure figure) {
        this(
                figure.panels(),
                figure.panels().size() == 1 ? 1 : 2,
                figure.panels().size() == 1);
    }

    private Picture(List<Panel> panels, int columns, boolean alone) {
        this.panels = panels;
        this.columns = columns;
        cellWidth = alone ? SINGLE_WIDTH : CELL_WIDTH;
        cellHeight = alone ? SINGLE_HEIGHT : CELL_HEIGHT;
    }

    /** A picture of each panel, of the size it has in the whole. */
    public static List<Picture> byPanel(Figure figure) {
        boolean alone = figure.panels().size() == 1;
        return figure.panels().stream()
                .map(panel -> new Picture(List.of(panel), 1, alone))
                .toList();
    }

    public int width() {
        return columns * cellWidth;
    }

    public int height() {
        return (panels.size() + columns - 1) / columns * cellHeight;
    }

    /** The picture at double resolution. */
    BufferedImage image() {
        BufferedImage image = new BufferedImage(PNG_SCALE * width(), PNG_SCALE * height(), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.scale(PNG_SCALE, PNG_SCALE);
        paint(g);
        g.dispose();
        return image;
    }

    /** The picture as a PNG file with a palette: a quarter of the bytes, and no difference to the eye. */
    public byte[] png() {
        boolean heatMap =
                panels.stream().flatMap(panel -> panel.layers().stream()).anyMatch(Panel.HeatMap.class::isInstance);
        return PalettePng.of(Quantised.of(image(), heatMap ? Quantised.MOST : FEW_COLOURS));
    }

    /** The picture as an SVG file that fills the width it is given. */
    public byte[] svg() {
        VectorGraphics2D g = new VectorGraphics2D();
        paint(g);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            new SVGProcessor()
                    .getDocument(g.getCommands(), new PageSize(0, 0, width(), height()))
                    .writeTo(bytes);
        } catch (IOException impossible) {
            throw new IllegalStateException("a picture in memory could not be written", impossible);
        }
        return SlimSvg.of(bytes.toString(StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
    }

    private void paint(Graphics2D g) {
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, width(), height());
        int index = 0;
        for (Panel panel : panels) {
            Graphics2D cell = (Graphics2D) g.create();
            cell.translate((index % columns) * cellWidth, (index / columns) * cellHeight);
            new Chart(panel).paint(cell, cellWidth, cellHeight);
            cell.dispose();
            index++;
        }
    }
}
