package sticky.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sticky.home.Home;

class SelectedTestsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "RoomsTest                                    | true",
                "RoomsTest, NoSuchTest                        | true",
                "sticky.**.Rooms*                             | true",
                "SelectedTestsTest#a_selection_*              | true",
                "ExponentialEscapeClaim                       | true",
                "NoSuchTest                                   | false",
                "SelectedTestsTest#no_such_method             | false",
                "!RoomsTest                                   | true"
            })
    void a_selection_is_found_in_any_module(String selection, boolean found) throws IOException {
        assertThat(SelectedTests.exist(selection, Home.target())).isEqualTo(found);
    }
}
