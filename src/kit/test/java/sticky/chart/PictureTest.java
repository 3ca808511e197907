package sticky.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sticky.figure.Figure;
import sticky.figure.Panel;

class PictureTest {

    private static final double[] X = {1, 2, 3, 4};
    private static final double[] Y = {10, 1, 0.1, 0.01};

    static Stream<Panel> panels() {
        Panel empty = Panel.of("title", "x", "y");
        return Stream.of(
                empty.line("line", X, Y),
                empty.theory("theory", X, Y),
                empty.points("points", X, Y),
                empty.published("published", X, Y),
                empty.band("band", X, Y, new double[] {20, 2, 0.2, 0.02}),
                empty.histogram("histogram", X, 0, 5, 5),
                empty.verticalRule("rule", 2).horizontalRule("another", 1),
                empty.heatMap("log10 Q²", X, Y, new double[][] {
                    {0, 1, 2, 3}, {1, 2, 3, 4}, {2, Double.NaN, Double.NEGATIVE_INFINITY, 5}, {3, 4, 5, 6}
                }));
    }

    @ParameterizedTest
    @MethodSource("panels")
    void everyLayerLeavesItsMark(Panel panel) {
        Panel without = Panel.of("title", "x", "y").xRange(0.5, 4.5).yRange(-1, 11);
        BufferedImage with =
                new Picture(Figure.of("f", "", panel.xRange(0.5, 4.5).yRange(-1, 11))).image();
        assertThat(differingPixels(with, new Picture(Figure.of("f", "", without)).image()))
                .isGreaterThan(150);
    }

    @ParameterizedTest
    @MethodSource("panels")
    void logarithmicAxesLeaveOutWhatTheyCannotShow(Panel panel) {
        Panel logarithmic = panel.line(
                        "bad", new double[] {-1, 0, 1, Double.NaN}, new double[] {1, 0, -1, Double.POSITIVE_INFINITY})
                .logX()
                .logY();
        Panel nothing = Panel.of("title", "x", "y").logX().logY();
        assertThat(differingPixels(
                        new Picture(Figure.of("f", "", logarithmic)).image(),
                        new Picture(Figure.of("f", "", nothing)).image()))
                .isPositive();
    }

    @Test
    void nothingToShowIsStillAPicture() {
        assertThat(new Picture(Figure.of("f", "", Panel.of("", "", "").logX())).png())
                .isNotEmpty();
        assertThat(new Picture(Figure.of("f", "", Panel.of("", "", "").points("p", new double[] {1}, new double[] {1})))
                        .svg())
                .isNotEmpty();
    }

    @Test
    void panelsStandTwoInARow() throws IOException {
        Panel panel = Panel.of("title", "x", "y").line("line", X, Y);
        Picture picture = new Picture(Figure.of("f", "", panel, panel, panel));
        BufferedImage png = ImageIO.read(new ByteArrayInputStream(picture.png()));
        assertThat(png.getWidth()).isEqualTo(Picture.PNG_SCALE * picture.width());
        assertThat(png.getHeight()).isEqualTo(Picture.PNG_SCALE * picture.height());
        assertThat(picture.height()).isGreaterThan(new Picture(Figure.of("f", "", panel)).height());
    }

    @Test
    void aPngHasTheColoursOfThePicture() throws IOException {
        Picture picture = new Picture(
                Figure.of("f", "", Panel.of("t", "x", "y").line("line", X, Y).points("points", X, X)));
        BufferedImage drawn = picture.image();
        BufferedImage read = ImageIO.read(new ByteArrayInputStream(picture.png()));
        long off = 0;
        for (int y = 0; y < drawn.getHeight(); y++) {
            for (int x = 0; x < drawn.getWidth(); x++) {
                for (int shift = 0; shift < 24; shift += 8) {
                    off += Math.abs((drawn.getRGB(x, y) >> shift & 0xFF) - (read.getRGB(x, y) >> shift & 0xFF));
                }
            }
        }
        // In 255ths, averaged over pixels and channels; most pixels are ground and exact.
        assertThat(off / (3.0 * drawn.getWidth() * drawn.getHeight())).isLessThan(0.1);
    }

    @Test
    void aPeakFarAboveThePlotCostsNoDashesThere() {
        double[] x = {0, 0.5, 1};
        double[] peak = {0, 1e6, 0};
        Figure figure = Figure.of(
                "f", "", Panel.of("t", "x", "y").theory("peak", x, peak).yRange(0, 1));
        assertThat(new Picture(figure).svg().length).isLessThan(12_000);
    }

    @Test
    void aLineIsOnePathInTheVectors() {
        double[] x =
                Stream.iterate(0.0, v -> v + 1).limit(200).mapToDouble(v -> v).toArray();
        double[] y = Arrays.stream(x).map(Math::sqrt).toArray();
        String svg = new String(
                new Picture(Figure.of("f", "", Panel.of("t", "x", "y").line("root", x, y))).svg(),
                StandardCharsets.UTF_8);
        assertThat(svg).contains("width=\"100%\"").contains(">root<").doesNotContain("<line");
        assertThat(svg.length()).isLessThan(12_000);
    }

    @Test
    void theSameFigureIsTheSamePicture() {
        Figure figure =
                Figure.of("f", "", Panel.of("t", "x", "y").line("line", X, Y).logY());
        assertThat(new Picture(figure).png()).isEqualTo(new Picture(figure).png());
    }

    private static long differingPixels(BufferedImage one, BufferedImage other) {
        long count = 0;
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                count += one.getRGB(x, y) != other.getRGB(x, y) ? 1 : 0;
            }
        }
        return count;
    }
}
