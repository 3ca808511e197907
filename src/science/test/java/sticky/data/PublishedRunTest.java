package sticky.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A small published run of three samples, two trajectories and two steps, whole and damaged in every way a reader must notice. */
class PublishedRunTest {
    @TempDir
    Path directory;

    @BeforeEach
    void writeASoundRun() throws IOException {
        write("dataset.csv", "x,y\n1.5,-0.5\n2,0.25\n-1,1e-3\n");
        write("batch-order.csv", "trajectory,order\n0,2 0 1\n1,1 0 2\n");
        write("trajectories.csv", "trajectory,step,w\n0,0,1\n0,1,0.5\n0,2,0.25\n1,0,3.5\n1,1,-800\n");
    }

    @Test
    void aSoundRunIsReadAsItStands() {
        PublishedRun run = PublishedRun.read(directory);

        assertThat(run.dataSet().x()).containsExactly(1.5, 2, -1);
        assertThat(run.dataSet().y()).containsExactly(-.5, .25, .001);
        assertThat(run.orders()).isDeepEqualTo(new int[][] {{2, 0, 1}, {1, 0, 2}});
        assertThat(run.weights()[0]).containsExactly(1, .5, .25);
        assertThat(run.weights()[1]).containsExactly(3.5, -800, Double.NaN);
        assertThat(run.steps()).isEqualTo(2);
        assertThat(run.starts()).containsExactly(1, 3.5);
        assertThat(run.divergedAt(0)).isEqualTo(-1);
        assertThat(run.divergedAt(1)).isEqualTo(2);
        assertThat(run.batches(2)).isEqualTo(new Replayed(run.dataSet(), run.orders(), 2));
        assertThat(run).isEqualTo(PublishedRun.read(directory)).hasSameHashCodeAs(PublishedRun.read(directory));
    }

    @Test
    void linesMayEndAsOnWindows() throws IOException {
        PublishedRun asItWas = PublishedRun.read(directory);
        for (String file : new String[] {"dataset.csv", "batch-order.csv", "trajectories.csv"}) {
            write(file, Files.readString(directory.resolve(file)).replace("\n", "\r\n"));
        }
        assertThat(PublishedRun.read(directory)).isEqualTo(asItWas);
    }

    @ParameterizedTest
    @CsvSource({"dataset.csv", "batch-order.csv", "trajectories.csv"})
    void aMissingFileIsNamed(String file) throws IOException {
        Files.delete(directory.resolve(file));
        assertRefused(file, 1, "the file cannot be read");
    }

    @ParameterizedTest
    @CsvSource({"dataset.csv", "batch-order.csv", "trajectories.csv"})
    void anEmptyFileIsNamed(String file) throws IOException {
        write(file, "");
        assertRefused(file, 1, "the header is ''");
    }

    /** Each row: a file, what is replaced in it by what, the line that must be named, and what must be said. */
    @ParameterizedTest(name = "{0}: {1} becomes {2}")
    @CsvSource(quoteCharacter = '"', delimiter = '|', textBlock = """
            dataset.csv      | x,y        | x;y        | 1 | the header is 'x;y', but must be 'x,y'
            batch-order.csv  | order      | orders     | 1 | must be 'trajectory,order'
            trajectories.csv | step,w     | w,step     | 1 | must be 'trajectory,step,w'
            dataset.csv      | 2,0.25     | 2          | 3 | there are 1 columns, but must be 2
            dataset.csv      | 2,0.25     | 2,0.25,    | 3 | there are 3 columns, but must be 2
            batch-order.csv  | 0,2 0 1    | 0,2,0,1    | 2 | there are 4 columns, but must be 2
            trajectories.csv | 0,1,0.5    | 0,1        | 3 | there are 2 columns, but must be 3
            dataset.csv      | 1.5        | NaN        | 2 | x is 'NaN', but must be a finite number
            dataset.csv      | 1e-3       | Infinity   | 4 | y is 'Infinity', but must be a finite number
            dataset.csv      | 1e-3       | 1e-3e      | 4 | y is '1e-3e', but must be a finite number
            trajectories.csv | -800       | nan        | 6 | w is 'nan', but must be a finite number
            trajectories.csv | 0.25       | ""         | 4 | w is '', but must be a finite number
            trajectories.csv | 0,1,0.5    | 0,1.0,0.5  | 3 | step is '1.0', but must be a whole number
            trajectories.csv | 0,1,0.5    | 0,2,0.5    | 3 | step 2 is out of range [1, 1]
            trajectories.csv | 0,1,0.5    | 1,1,0.5    | 3 | trajectory 1 is out of range [0, 0]
            trajectories.csv | 1,0,3.5    | 2,0,3.5    | 5 | trajectory 2 is out of range [1, 1]
            batch-order.csv  | 1,1 0 2    | 0,1 0 2    | 3 | trajectory 0 is out of range [1, 1]
            batch-order.csv  | 2 0 1      | 3 0 1      | 2 | order entry 0 3 is out of range [0, 2]
            batch-order.csv  | 2 0 1      | -1 0 1     | 2 | order entry 0 -1 is out of range [0, 2]
            batch-order.csv  | 2 0 1      | 2 0 a      | 2 | order entry 2 is 'a', but must be a whole number
            batch-order.csv  | 2 0 1      | 2 0  1     | 2 | order entry 2 is '', but must be a whole number
            batch-order.csv  | 2 0 1      | 2 0 2      | 2 | the order visits sample 2 twice
            batch-order.csv  | 1 0 2      | 1 0        | 3 | the order visits 2 samples, but must visit 3
            """)
    void aDamagedLineIsNamed(String file, String good, String bad, int line, String complaint) throws IOException {
        String whole = Files.readString(directory.resolve(file));
        assertThat(whole).contains(good);
        write(file, whole.replace(good, bad));
        assertRefused(file, line, complaint);
    }

    @ParameterizedTest
    @CsvSource({"dataset.csv, 4", "batch-order.csv, 3", "trajectories.csv, 6"})
    void aFileCutShortWithinItsLastLineIsNoticed(String file, int line) throws IOException {
        String whole = Files.readString(directory.resolve(file));
        write(file, whole.substring(0, whole.length() - 2));
        assertRefused(file, line, "the file is cut short");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            dataset.csv      | 3 | batch-order.csv  | 2 | order entry 0 2 is out of range [0, 1]
            dataset.csv      | 1 | dataset.csv      | 2 | the table has no rows
            batch-order.csv  | 2 | trajectories.csv | 5 | there are more than 1 trajectories
            trajectories.csv | 4 | trajectories.csv | 5 | the table ends after 1 trajectories, but must have 2
            trajectories.csv | 5 | trajectories.csv | 5 | trajectory 1 stops at step 0 of 2 at w = 3.5
            """)
    void aFileThatEndsAfterAWholeLineTooEarlyIsNoticed(
            String file, int linesLeft, String named, int line, String complaint) throws IOException {
        String[] lines = Files.readString(directory.resolve(file)).split("\n");
        write(file, String.join("\n", Arrays.copyOf(lines, linesLeft)) + "\n");
        assertRefused(named, line, complaint);
    }

    private void assertRefused(String file, int line, String complaint) {
        assertThatThrownBy(() -> PublishedRun.read(directory))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(file + " line " + line + ": ")
                .hasMessageContaining(complaint)
                .hasMessageNotContaining("\n");
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(directory.resolve(file), text);
    }
}
