package sticky.report;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import sticky.files.WholeFile;
import sticky.home.Home;

/**
 * The pictures that the README shows, one a takeaway: figures of a default run, each as one picture in reports/gallery. Called by the build
 * after the ledger, in a profile of its own.
 */
public final class Gallery {

    /** A picture is committed again and again; so it has to be small. */
    static final int MOST_BYTES = 150_000;

    static final List<Exhibit> EXHIBITS = List.of(
            new Exhibit("1-convergence", "T1.2", "distance"),
            new Exhibit("2-directions", "T2.3", "creep"),
            new Exhibit("3-stuck", "T3.2", "distance-to-O"),
            new Exhibit("4-noise", "N3", "C-over-H"),
            new Exhibit("5-posterior", "B6", "figure-2"),
            new Exhibit("6-escape", "E1", "figure-1"));

    private final Path reports;

    Gallery(Path reports) {
        this.reports = reports;
    }

    /**
     * A picture of the gallery.
     *
     * @param name its file's name
     * @param claim id of the claim
     * @param figure name of one of the claim's figures, as its files have it
     */
    record Exhibit(String name, String claim, String figure) {

        Path file(Path reports) {
            return reports.resolve("gallery").resolve(name + ".png");
        }
    }

    /**
     * Refreshes the gallery.
     *
     * @param arguments the reports folder
     * @throws IOException if nothing was run, if a picture is missing or too large, or if a file cannot be read or written
     */
    public static void main(String[] arguments) throws IOException {
        new Gallery(Home.reports()).refresh(new PrintStream(System.out, true, StandardCharsets.UTF_8));
    }

    void refresh(PrintStream console) throws IOException {
        Path evidence = reports.resolve("evidence");
        if (!Plan.read(evidence).isDefault()) {
            console.println(
                    "The gallery stays as it was: only a run of all claims with default settings refreshes it.");
            return;
        }
        List<byte[]> pictures = new ArrayList<>();
        for (Exhibit exhibit : EXHIBITS) {
            pictures.add(picture(evidence.resolve("figures").resolve(exhibit.claim()), exhibit));
        }
        for (Exhibit exhibit : EXHIBITS) {
            WholeFile.write(exhibit.file(reports), pictures.get(EXHIBITS.indexOf(exhibit)));
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
