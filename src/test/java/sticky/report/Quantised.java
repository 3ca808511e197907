package sticky.report;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * An image with few colours: its most frequent colours at six bits a channel, everything else the nearest of these. Charts hold few
 * colours, most of them the shades of smoothed edges.
 */
final class Quantised {

    /** As many as a palette holds. */
    static final int MOST = 256;

    private static final int CELLS = 1 << 18;

    private Quantised() {}

    static BufferedImage of(BufferedImage image, int colourCount) {
        int width = image.getWidth();
        int height = image.getHeight();
        int[] pixels = image.getRGB(0, 0, width, height, null, 0, width);
        int[] counts = new int[CELLS];
        int[] colours = new int[CELLS];
        for (int pixel : pixels) {
            int cell = cell(pixel);
            // The first exact colour of a cell stands for it: flat areas keep their colour to the bit.
            colours[cell] = counts[cell]++ == 0 ? pixel : colours[cell];
        }
        int[] palette = IntStream.range(0, CELLS)
                .filter(cell -> counts[cell] > 0)
                .boxed()
                .sorted(Comparator.comparingInt(cell -> -counts[cell]))
                .limit(colourCount)
                .mapToInt(cell -> colours[cell] & 0xFFFFFF)
                .toArray();
        int[] nearest = new int[CELLS];
        Arrays.fill(nearest, -1);
        IndexColorModel model = new IndexColorModel(8, palette.length, palette, 0, false, -1, 0);
        BufferedImage result = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_INDEXED, model);
        byte[] indices = new byte[pixels.length];
        for (int i = 0; i < pixels.length; i++) {
            int cell = cell(pixels[i]);
            if (nearest[cell] < 0) {
                nearest[cell] = nearest(pixels[i], palette);
            }
            indices[i] = (byte) nearest[cell];
        }
        result.getRaster().setDataElements(0, 0, width, height, indices);
        return result;
    }

    private static int cell(int pixel) {
        return (pixel >> 18 & 0x3F) << 12 | (pixel >> 10 & 0x3F) << 6 | (pixel >> 2 & 0x3F);
    }

    private static int nearest(int pixel, int[] palette) {
        int best = 0;
        long least = Long.MAX_VALUE;
        for (int i = 0; i < palette.length; i++) {
            long red = (pixel >> 16 & 0xFF) - (palette[i] >> 16 & 0xFF);
            long green = (pixel >> 8 & 0xFF) - (palette[i] >> 8 & 0xFF);
            long blue = (pixel & 0xFF) - (palette[i] & 0xFF);
            long distance = 3 * red * red + 6 * green * green + blue * blue;
            if (distance < least) {
                least = distance;
                best = i;
            }
        }
        return best;
    }
}
