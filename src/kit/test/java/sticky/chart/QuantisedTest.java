package sticky.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Line2D;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

class QuantisedTest {
    private static final Color BLUE = new Color(0x0072b2);
    private static final Color GREEN = new Color(0x009e73);

    @Test
    void aThinLinesEdgesKeepItsHueAmongManyMoreFrequentShades() {
        BufferedImage drawn = new BufferedImage(300, 300, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = drawn.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, 300, 300);
        for (int shade = 0; shade < 200; shade++) {
            g.setColor(new Color(shade, shade, shade));
            g.fillRect(0, shade, 150, 1);
        }
        g.setColor(GREEN);
        g.fillRect(0, 200, 300, 50);
        g.setColor(BLUE);
        g.draw(new Line2D.Double(160, 10.3, 290, 40.7));
        g.dispose();

        assertThat(largestDifference(drawn, Quantised.of(drawn, 64))).isLessThan(24);
    }

    @Test
    void fewColoursStayAsTheyAre() {
        BufferedImage drawn = new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = drawn.createGraphics();
        g.setColor(BLUE);
        g.fillRect(0, 0, 10, 20);
        g.setColor(GREEN);
        g.fillRect(10, 0, 1, 1);
        g.dispose();

        assertThat(largestDifference(drawn, Quantised.of(drawn, 64))).isZero();
    }

    private static int largestDifference(BufferedImage one, BufferedImage other) {
        int largest = 0;
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                for (int shift = 0; shift <= 16; shift += 8) {
                    int difference = (one.getRGB(x, y) >> shift & 0xFF) - (other.getRGB(x, y) >> shift & 0xFF);
                    largest = Math.max(largest, Math.abs(difference));
                }
            }
        }
        return largest;
    }
}
