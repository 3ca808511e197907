package sticky.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sticky.home.Home;
import sticky.random.Seed;

class DataSetTest {
    private static final Seed SEED = Seed.root(1).child("data set");

    @Test
    void itKeepsItsNumbersWhenTheCallersArraysChange() {
        double[] x = {1, -2};
        double[] y = {3, 4};
        DataSet dataSet = new DataSet("two", x, y);
        x[0] = 9;
        y[1] = 9;

        assertThat(dataSet).isEqualTo(new DataSet("other name", new double[] {1, -2}, new double[] {3, 4}));
        assertThat(dataSet).isNotEqualTo(new DataSet("two", new double[] {1, -2}, new double[] {3, 5}));
    }

    @Test
    void meansAndProductsAreThoseOfItsNumbers() {
        DataSet dataSet = new DataSet("two", new double[] {1, -2}, new double[] {3, 4});

        assertThat(dataSet.samples()).isEqualTo(2);
        assertThat(dataSet.meanXX()).isEqualTo(2.5);
        assertThat(dataSet.products()).containsExactly(1, 3, 4, -8);
    }

    /** x^2 and (y/sigma)^2 have mean 1, variance 2; x y has mean 0, variance sigma^2: five standard errors. */
    @Test
    void gaussianSamplesHaveUnitInputsAndIndependentLabelsOfTheGivenNoise() {
        int n = 200_000;
        DataSet dataSet = DataSet.gaussian(n, .5, SEED.stream(0));
        double[] products = dataSet.products();
        double yy = IntStream.range(0, n)
                .mapToDouble(i -> dataSet.y()[i] * dataSet.y()[i])
                .sum();
        double xy = IntStream.range(0, n).mapToDouble(i -> products[2 * i + 1]).sum();

        assertThat(dataSet.meanXX()).isCloseTo(1, within(5 * Math.sqrt(2.0 / n)));
        assertThat(yy / n / .25).isCloseTo(1, within(5 * Math.sqrt(2.0 / n)));
        assertThat(xy / n).isCloseTo(0, within(5 * .5 / Math.sqrt(n)));
    }

    @Test
    void withoutSamplesOrWithUnequalLengthsItIsRefused() {
        assertThatThrownBy(() -> new DataSet("none", new double[0], new double[0]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at least one, but has 0 and 0");
        assertThatThrownBy(() -> new DataSet("uneven", new double[3], new double[2]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("has 2 and 3");
    }

    /** The authors' thousand samples, cut after 900 whole lines and the header. */
    @Test
    void a_file_with_fewer_rows_than_its_name_says_is_refused(@TempDir Path folder) throws IOException {
        List<String> lines =
                Files.readAllLines(Home.fixtures().resolve("figure-7").resolve("seed1-n1000.csv"));
        Path cut = Files.write(folder.resolve("seed1-n1000.csv"), lines.subList(0, 901));
        assertThatThrownBy(() -> DataSet.read("n = 1000", cut))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(cut + " has 900 samples, but its name says 1000");
        Path named = Files.write(folder.resolve("seed1-n900.csv"), lines.subList(0, 901));
        assertThat(DataSet.read("n = 900", named).samples()).isEqualTo(900);
        Path nameless = Files.write(folder.resolve("dataset.csv"), lines.subList(0, 901));
        assertThat(DataSet.read("no size", nameless).samples()).isEqualTo(900);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -5})
    void aNumberOfSamplesBelowOneIsRefused(int samples) {
        assertThatThrownBy(() -> DataSet.gaussian(samples, 1, SEED.stream(0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("number of samples " + samples + " is out of range [1, 1e8]");
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void aSampleThatIsNotFiniteIsNamed(double bad) {
        assertThatThrownBy(() -> new DataSet("bad x", new double[] {1, bad}, new double[] {3, 4}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("sample 1 is not finite: x = " + bad + ", y = 4.0");
        assertThatThrownBy(() -> new DataSet("bad y", new double[] {1, 2}, new double[] {bad, 4}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("sample 0 is not finite: x = 1.0, y = " + bad);
    }
}
