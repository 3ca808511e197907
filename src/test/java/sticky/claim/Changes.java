package sticky.claim;

import java.util.ArrayList;
import java.util.List;
import sticky.ensemble.Experiment;

/**
 * Settings that a reader changes for one run, to ask without editing: {@code -Dsticky.set=learningRate=0.005,batchSize=5}.
 *
 * <p>A claim varies some settings on purpose, above all in its controls. So a change applies wherever an experiment has the value of the
 * claim's first experiment, and leaves alone what differs from it already.
 *
 * @param list the changes, in the order given; at most one a setting
 */
public record Changes(List<Change> list) {
    static final Changes NONE = new Changes(List.of());

    /** One setting and its new value, as text too, so that it is told as it was written. */
    record Change(Knob knob, double value, String text) {
        @Override
        public String toString() {
            return knob.word() + "=" + text;
        }
    }

    public Changes {
        list = List.copyOf(list);
    }

    /**
     * Reads {@code name=value,name=value}.
     *
     * @throws IllegalArgumentException if a name is unknown or given twice, or a value is not a number
     */
    static Changes parse(String text) {
        List<Change> list = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            String[] sides = part.strip().split("=", 2);
            if (sides.length != 2) {
                throw new IllegalArgumentException("-Dsticky.set: \"" + part.strip()
                        + "\" is not name=value; names are " + String.join(", ", Knob.words()));
            }
            Knob knob = Knob.named(sides[0].strip());
            if (list.stream().anyMatch(earlier -> earlier.knob() == knob)) {
                throw new IllegalArgumentException("-Dsticky.set: " + knob.word() + " is set twice");
            }
            list.add(new Change(knob, knob.read(sides[1].strip()), sides[1].strip()));
        }
        return new Changes(list);
    }

    boolean isEmpty() {
        return list.isEmpty();
    }

    /** An experiment of a claim with the changes made, where it has what the claim's first experiment has. */
    Experiment of(Experiment experiment, Experiment first) {
        Experiment changed = experiment;
        for (Change change : list) {
            if (change.knob().of(experiment) == change.knob().of(first)) {
                changed = change.knob().change(changed, change.value());
            }
        }
        return changed;
    }

    /** As on the command line: "learningRate=0.005,batchSize=5". */
    @Override
    public String toString() {
        return String.join(",", list.stream().map(Change::toString).toList());
    }
}
