package sticky.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sticky.home.Home;

class PublishedPointsTest {
    private static final Path FIGURE_7 = Home.fixtures().resolve("figure-7");

    @TempDir
    Path directory;

    @Test
    void theFixturesAreWholeAndInOrder() {
        PublishedPoints sharpness = PublishedPoints.read(FIGURE_7.resolve("sharpness.csv"), "w0");
        PublishedPoints learningRate = PublishedPoints.read(FIGURE_7.resolve("learning-rate.csv"), "eta");

        assertThat(sharpness.size()).isEqualTo(14);
        assertThat(sharpness.parameter()).startsWith(1.6).endsWith(1.925);
        assertThat(learningRate.size()).isEqualTo(9);
        assertThat(learningRate.rate()[6])
                .as("at eta = .01, w0 = 1.8")
                .isEqualTo(sharpness.rate()[8]);
    }

    @Test
    void theDataSetsAreTheAuthors() {
        DataSet small = DataSet.read("n = 500", FIGURE_7.resolve("seed1-n500.csv"));
        DataSet large = DataSet.read("n = 1000", FIGURE_7.resolve("seed1-n1000.csv"));

        assertThat(small.samples()).isEqualTo(500);
        assertThat(small.meanXX()).as("mean of x^2, fixtures/README.md").isCloseTo(1.0245, within(5e-5));
        assertThat(large.samples()).isEqualTo(1000);
        assertThat(large.meanXX()).isCloseTo(1.0586, within(5e-5));
    }

    @Test
    void aParameterThatDoesNotIncreaseIsRefusedWithFileAndLine() throws IOException {
        Path file = directory.resolve("points.csv");
        Files.writeString(
                file, "w0,escape_rate,digitisation_halfwidth,visible_marker_fraction\n1.6,0,.1,1\n1.6,.1,.1,1\n");

        assertThatThrownBy(() -> PublishedPoints.read(file, "w0"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("points.csv")
                .hasMessageContaining("3")
                .hasMessageContaining("w0 1.6 does not increase");
    }
}
