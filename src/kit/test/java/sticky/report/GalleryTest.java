package sticky.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sticky.chart.PalettePng;
import sticky.chart.Quantised;
import sticky.claim.Paper;
import sticky.files.WholeFile;
import sticky.home.Home;

class GalleryTest {
    private static final Paper PAPER = Paper.current();

    @TempDir
    private Path reports;

    private final ByteArrayOutputStream console = new ByteArrayOutputStream();

    @Test
    void theCommittedGalleryHasEveryPictureAndTheAuditsAndNothingElse() throws IOException {
        Path committed = Home.reports();
        try (Stream<Path> files = Files.list(committed.resolve("gallery"))) {
            assertThat(files.filter(file -> !file.endsWith("calibration.png")))
                    .containsExactlyInAnyOrderElementsOf(PAPER.gallery().stream()
                            .map(exhibit -> exhibit.file(committed))
                            .toList());
        }
        for (Paper.Exhibit exhibit : PAPER.gallery()) {
            byte[] bytes = Files.readAllBytes(exhibit.file(committed));
            assertThat(bytes).as(exhibit.name()).hasSizeLessThan(Gallery.MOST_BYTES);
            assertThat(ImageIO.read(new ByteArrayInputStream(bytes)).getWidth()).isGreaterThan(1000);
        }
    }

    @Test
    void aDefaultRunRefreshesEveryPicture() throws IOException {
        plan(List.of("E1", "E2"));
        for (Paper.Exhibit exhibit : PAPER.gallery()) {
            draw(exhibit);
        }
        refresh();
        assertThat(PAPER.gallery())
                .allSatisfy(exhibit -> assertThat(
                                ImageIO.read(exhibit.file(reports).toFile()).getWidth())
                        .isEqualTo(10));
    }

    @Test
    void anyOtherRunLeavesTheGalleryAsItWas() throws IOException {
        plan(List.of("E1"));
        for (Paper.Exhibit exhibit : PAPER.gallery()) {
            draw(exhibit);
        }
        refresh();
        assertThat(reports.resolve("gallery")).doesNotExist();
        assertThat(console.toString(StandardCharsets.UTF_8)).startsWith("The gallery stays as it was");
    }

    @Test
    void aMissingPictureIsNamedAndNothingIsWritten() throws IOException {
        plan(List.of("E1", "E2"));
        for (Paper.Exhibit exhibit : PAPER.gallery().subList(0, 3)) {
            draw(exhibit);
        }
        assertThatThrownBy(this::refresh)
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("there is no picture \"C-over-H\" of N3");
        assertThat(reports.resolve("gallery")).doesNotExist();
    }

    private void refresh() throws IOException {
        new Gallery(SampleClaim.project("E1", "E2"), reports)
                .refresh(new PrintStream(console, true, StandardCharsets.UTF_8));
    }

    private void plan(List<String> ids) throws IOException {
        List<Plan.Entry> entries = ids.stream()
                .map(id -> new Plan.Entry(id, "escape", "first", "figure 1", List.of(), "escape.FirstClaim"))
                .toList();
        new Plan(1, 1, Map.of(), entries).write(reports.resolve("evidence"));
    }

    private void draw(Paper.Exhibit exhibit) throws IOException {
        Path file = reports.resolve("evidence")
                .resolve("figures")
                .resolve(exhibit.claim())
                .resolve(exhibit.figure() + ".png");
        WholeFile.write(file, PalettePng.of(Quantised.of(plain(Color.RED), Quantised.MOST)));
    }

    private static BufferedImage plain(Color colour) {
        BufferedImage image = new BufferedImage(10, 8, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setColor(colour);
        g.fillRect(0, 0, 10, 8);
        g.dispose();
        return image;
    }
}
