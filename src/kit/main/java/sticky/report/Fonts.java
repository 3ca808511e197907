package sticky.report;

import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.awt.font.FontRenderContext;
import java.util.Optional;

/** Whether figures can be drawn: text needs the system's fonts, and no jar of fonts helps a system that has no font configuration. */
final class Fonts {
    private Fonts() {}

    /** What will be missing from the report, and how to mend it; nothing where text can be drawn. */
    static Optional<String> missing() {
        try {
            boolean drawn = GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames().length > 0
                    && new Font(Font.SANS_SERIF, Font.PLAIN, 12)
                                    .getStringBounds("w", new FontRenderContext(null, true, true))
                                    .getWidth()
                            > 0;
            return drawn ? Optional.empty() : sentence("there are no fonts");
        } catch (RuntimeException | LinkageError | InternalError failure) {
            return sentence(String.valueOf(failure));
        }
    }

    private static Optional<String> sentence(String why) {
        return Optional.of("no figure will be drawn, for " + why
                + ": verdicts and data are unaffected; install fontconfig and fonts-dejavu-core");
    }
}
