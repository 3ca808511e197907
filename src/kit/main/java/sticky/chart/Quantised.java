package sticky.chart;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * An image with few colours: none of its own is far from the one that stands for it, however rare it is; the frequent ones keep
 * themselves to the bit. Charts hold few colours, most of them the shades of smoothed edges.
 */
public final class Quantised {

    /** As many as a palette holds. */
    public static final int MOST = 256;

    private static final int CELLS = 1 << 18;

    /** By how much the distance between two colours of the palette grows until they are few enough. */
    private static final int STEP = 4;

    private Quantised() {}

    public static BufferedImage of(BufferedImage image, int colourCount) {
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
        int[] byFrequency = IntStream.range(0, CELLS)
                .filter(cell -> counts[cell] > 0)
                .boxed()
                .sorted(Comparator.comparingInt(cell -> -counts[cell]))
                .mapToInt(cell -> colours[cell] & 0xFFFFFF)
                .toArray();
        int[] palette = palette(byFrequency, colourCount);
        int[] nearest = new int[CELLS];
        Arrays.fill(nearest, -1);
        IndexColorModel model = new IndexColorModel(8, palette.length, palette, 0, false, -1, 0);
        BufferedImage result = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_INDEXED, model);
        byte[] indices = new byte[pixels.length];
        for (int i = 0; i < pixels.length; i++) {
            int cell = cell(pixels[i]);
            if (nearest[cell] < 0) {
                nearest[cell] = nearest(pixels[i], palette, palette.length);
            }
            indices[i] = (byte) nearest[cell];
        }
        result.getRaster().setDataElements(0, 0, width, height, indices);
        return result;
    }

    /** The most frequent colours that lie so far apart that few are enough to have one near each. */
    private static int[] palette(int[] byFrequency, int colourCount) {
        for (int apart = STEP; ; apart += STEP) {
            int[] chosen = new int[colourCount];
            int size = 0;
            for (int i = 0; i < byFrequency.length && size <= colourCount; i++) {
                boolean near = size > 0
                        && distance(byFrequency[i], chosen[nearest(byFrequency[i], chosen, size)]) < apart * apart;
                if (!near && size < colourCount) {
                    chosen[size] = byFrequency[i];
                }
                size += near ? 0 : 1;
            }
            if (size <= colourCount) {
                return Arrays.copyOf(chosen, size);
            }
        }
    }

    private static int cell(int pixel) {
        return (pixel >> 18 & 0x3F) << 12 | (pixel >> 10 & 0x3F) << 6 | (pixel >> 2 & 0x3F);
    }

    private static int nearest(int pixel, int[] palette, int size) {
        int best = 0;
        for (int i = 1; i < size; i++) {
            if (distance(pixel, palette[i]) < distance(pixel, palette[best])) {
                best = i;
            }
        }
        return best;
    }

    /** The square of the distance of two colours. */
    private static int distance(int one, int other) {
        int red = (one >> 16 & 0xFF) - (other >> 16 & 0xFF);
        int green = (one >> 8 & 0xFF) - (other >> 8 & 0xFF);
        int blue = (one & 0xFF) - (other & 0xFF);
        return red * red + green * green + blue * blue;
    }
}
