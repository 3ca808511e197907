package sticky.report;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import sticky.claim.Paper.Exhibit;
import sticky.files.WholeFile;
import sticky.home.Home;

/**
 * The pictures that the README shows, one a takeaway: figures of a default run, each as one picture in reports/gallery. Called by the build
 * after the ledger, in a profile of its own.
 */
public final class Gallery {

    /** A picture is committed again and again; so it has to be small. */
    static final int MOST_BYTES = 150_000;

    private final Project project;
    private final Path reports;

    Gallery(Project project, Path reports) {
        this.project = project;
        this.reports = reports;
    }

    /**
     * Refreshes the gallery.
     *
     * @param arguments the directory of compiled claims
     * @throws IOException if nothing was run, if a picture is missing or too large, or if a file cannot be read or written
     */
    public static void main(String[] arguments) throws IOException {
        new Gallery(Project.read(Home.fixtures(), Path.of(arguments[0])), Home.reports())
                .refresh(new PrintStream(System.out, true, StandardCharsets.UTF_8));
    }

    void refresh(PrintStream console) throws IOException {
        Path evidence = reports.resolve("evidence");
        if (!Plan.read(evidence).isWhole(project.claims())) {
            console.println(
                    "The gallery stays as it was: only a run of all claims with default settings refreshes it.");
            return;
        }
        List<byte[]> pictures = new ArrayList<>();
        for (Exhibit exhibit : project.paper().gallery()) {
            pictures.add(picture(evidence.resolve("figures").resolve(exhibit.claim()), exhibit));
        }
        for (Exhibit exhibit : project.paper().gallery()) {
            WholeFile.write(
                    exhibit.file(reports),
                    pictures.get(project.paper().gallery().indexOf(exhibit)));
        }
        console.println(reports.resolve("gallery"));
    }

    private static byte[] picture(Path folder, Exhibit exhibit) throws IOException {
        Path file = folder.resolve(exhibit.figure() + ".png");
        if (!Files.exists(file)) {
            throw new IOException("there is no picture \"" + exhibit.figure() + "\" of " + exhibit.claim()
                    + "; drawing needs fonts: install fontconfig and fonts-dejavu-core");
        }
        byte[] picture = Files.readAllBytes(file);
        if (picture.length > MOST_BYTES) {
            throw new IOException("the picture of " + exhibit.claim() + " has " + picture.length
                    + " bytes; in the gallery " + MOST_BYTES + " are allowed");
        }
        return picture;
    }
}
