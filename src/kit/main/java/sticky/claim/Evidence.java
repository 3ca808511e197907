package sticky.claim;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import sticky.figure.Figure;
import sticky.statistics.Estimate;

/**
 * What one test of a claim found. Numbers and figures are recorded here before anything is asserted, so that a red claim still shows
 * its picture.
 */
public final class Evidence {
    private final List<Verdict> verdicts = Collections.synchronizedList(new ArrayList<>());
    private final List<Reported> reported = Collections.synchronizedList(new ArrayList<>());
    private final List<Figure> figures = Collections.synchronizedList(new ArrayList<>());
    private final List<String> unreported = Collections.synchronizedList(new ArrayList<>());
    private final List<RuntimeException> unmade = Collections.synchronizedList(new ArrayList<>());
    private final List<String> differences = new ArrayList<>();
    private final boolean pictures;

    /** @param pictures whether figures are wanted */
    Evidence(boolean pictures) {
        this.pictures = pictures;
    }

    /** A number that is reported without a bound. */
    public record Reported(String name, Estimate estimate) {}

    /** In what a control's study differs from the claim's. */
    void differs(List<String> texts) {
        texts.stream().filter(text -> !differences.contains(text)).forEach(differences::add);
    }

    List<String> differences() {
        return List.copyOf(differences);
    }

    void add(Verdict verdict) {
        verdicts.add(verdict);
    }

    /** Records a number that no bound is set on: context for the reader. */
    public void report(String name, Estimate estimate) {
        reported.add(new Reported(name, estimate));
    }

    /**
     * Records a number that no bound is set on, if it can be had: what it lacks is told to the reader and breaks nothing, since nothing
     * depends on it.
     */
    public void report(String name, Supplier<Estimate> estimate) {
        try {
            report(name, estimate.get());
        } catch (IllegalArgumentException problem) {
            unreported.add(name + " cannot be given: " + problem.getMessage());
        }
    }

    /**
     * Records a figure; the claim's first figure is its main one. It is made at once, before anything is asserted, or not at all where
     * nobody will look, as in a seed audit; so making it must not change what is measured.
     */
    public void figure(Supplier<Figure> figure) {
        if (!pictures) {
            return;
        }
        try {
            figures.add(figure.get().checked());
        } catch (RuntimeException problem) {
            // The numbers come first: the test goes on to its verdicts and is red afterwards.
            unmade.add(problem);
        }
    }

    List<Verdict> verdicts() {
        return List.copyOf(verdicts);
    }

    List<Reported> reported() {
        return List.copyOf(reported);
    }

    /** Why numbers without a bound are missing, a sentence each. */
    List<String> unreported() {
        return List.copyOf(unreported);
    }

    /** What kept figures from being made. */
    List<RuntimeException> unmade() {
        return List.copyOf(unmade);
    }

    List<Figure> figures() {
        return List.copyOf(figures);
    }
}
