package sticky.claim;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import sticky.home.Home;

/**
 * One line of a terminal that is written over and over. Claims run in a virtual machine whose output goes through Maven, line by line, so
 * a live line takes the terminal itself, and only if Maven's own output goes there: {@link Preflight}, which runs inside Maven, leaves
 * a mark.
 */
public final class LiveLine {
    static final Path MARK = Home.target().resolve("terminal");
    static final LiveLine NONE = new LiveLine(null);

    private static final Path TERMINAL = Path.of("/dev/tty");
    private static final String ERASE = "\r\u001b[K";
    private static final int COLUMNS = 118;

    private final PrintStream terminal;

    LiveLine(PrintStream terminal) {
        this.terminal = terminal;
    }

    /** The terminal's, where there is one and Maven's output goes to it; opened once. */
    static LiveLine ofTheTerminal() {
        return Opened.LINE;
    }

    private static final class Opened {
        private static final LiveLine LINE = open();
    }

    private static LiveLine open() {
        if (!Files.exists(MARK)) {
            return NONE;
        }
        try {
            return new LiveLine(new PrintStream(new FileOutputStream(TERMINAL.toFile()), true, StandardCharsets.UTF_8));
        } catch (IOException noTerminal) {
            return NONE;
        }
    }

    boolean isLive() {
        return terminal != null;
    }

    /** Shows a text in place of the last, cut to a common width lest it wrap. */
    void show(String text) {
        terminal.print(ERASE + (text.length() > COLUMNS ? text.substring(0, COLUMNS - 1) + "…" : text));
        terminal.flush();
    }

    /** What a line printed elsewhere must begin with to replace the live one; it may arrive after the next has been shown. */
    String erasure() {
        return isLive() ? ERASE : "";
    }
}
