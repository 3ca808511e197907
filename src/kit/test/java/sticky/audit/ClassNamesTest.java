package sticky.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

class ClassNamesTest {
    private record Used(long first, double second, Outcomes third) {}

    @Test
    void a_class_file_names_what_it_uses_itself_and_in_descriptors() throws IOException {
        try (InputStream in = Used.class.getResourceAsStream("ClassNamesTest$Used.class")) {
            assertThat(ClassNames.in(in.readAllBytes()))
                    .contains("sticky/audit/Outcomes", "sticky/audit/ClassNamesTest$Used", "java/lang/Record");
        }
    }

    @Test
    void what_is_no_class_file_is_refused() {
        assertThatThrownBy(() -> ClassNames.in(new byte[] {0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 99}))
                .isInstanceOf(IOException.class)
                .hasMessage("constant 1 of a class file has the unknown tag 99");
    }
}
