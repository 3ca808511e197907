package sticky.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sticky.figure.Figure;
import sticky.figure.Panel;

class FigureFilesTest {
    private static final Figure FIGURE = Figure.of(
            "f", "caption", Panel.of("title", "x", "y").line("line", new double[] {1, 2}, new double[] {3, 4}));

    /** What Java throws on a machine without fonts, at the first picture and at the next. */
    static Stream<Throwable> withoutFonts() {
        return Stream.of(
                new InternalError("java.lang.reflect.InvocationTargetException"),
                new NullPointerException(
                        "Cannot load from short array because \"sun.awt.FontConfiguration.head\" is null"),
                new ExceptionInInitializerError("no fonts"),
                new NoClassDefFoundError("Could not initialize class sun.font.SunFontManager"),
                new UnsatisfiedLinkError("libfreetype.so.6: cannot open shared object file"));
    }

    @ParameterizedTest
    @MethodSource("withoutFonts")
    void withoutFontsTheDataStayAndANoteSaysWhyThereIsNoPicture(Throwable thrown) {
        FigureFiles files = FigureFiles.render(FIGURE, () -> {
            throw FigureFilesTest.<RuntimeException>unchecked(thrown);
        });

        assertThat(files.pngs()).isEmpty();
        assertThat(files.svg()).isEmpty();
        assertThat(files.csvs()).hasSize(1);
        assertThat(files.note())
                .startsWith("The figure \"f\" could not be drawn")
                .contains("fonts-dejavu-core");
        assertThat(ClaimPage.of(SampleClaim.supported("E1"), files))
                .contains("could not be drawn")
                .contains("0.1127");
    }

    @Test
    void withFontsThereIsNoNote() {
        FigureFiles files = FigureFiles.byPanel(FIGURE);
        assertThat(files.note()).isEmpty();
        assertThat(files.pngs()).hasSize(1);
        assertThat(files.png()).isEqualTo(files.pngs().get(0));
        assertThat(FigureFiles.inOne(FIGURE).png()).isEqualTo(files.png());
    }

    @SuppressWarnings("unchecked") // to throw an error as what the compiler takes for an exception
    private static <T extends Throwable> T unchecked(Throwable thrown) throws T {
        throw (T) thrown;
    }
}
