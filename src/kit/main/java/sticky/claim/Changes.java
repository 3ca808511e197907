package sticky.claim;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import sticky.simulation.Setting;
import sticky.simulation.Simulation;

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
    record Change(Setting setting, double value, String text) {
        @Override
        public String toString() {
            return setting.name() + "=" + text;
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
        Map<String, Setting> known = known();
        List<Change> list = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            String[] sides = part.strip().split("=", 2);
            if (sides.length != 2) {
                throw new IllegalArgumentException("-Dsticky.set: \"" + part.strip()
                        + "\" is not name=value; names are " + String.join(", ", known.keySet()));
            }
            Setting setting = known.get(sides[0].strip());
            if (setting == null) {
                throw new IllegalArgumentException("-Dsticky.set: \"" + sides[0].strip()
                        + "\" is not a setting of an experiment; there are " + String.join(", ", known.keySet()));
            }
            if (list.stream().anyMatch(earlier -> earlier.setting().equals(setting))) {
                throw new IllegalArgumentException("-Dsticky.set: " + setting.name() + " is set twice");
            }
            list.add(new Change(setting, value(setting, sides[1].strip()), sides[1].strip()));
        }
        return new Changes(list);
    }

    private static double value(Setting setting, String text) {
        try {
            return setting.read(text);
        } catch (IllegalArgumentException refused) {
            throw new IllegalArgumentException("-Dsticky.set: " + refused.getMessage(), refused);
        }
    }

    /** The settings that the simulations on this class path have. */
    private static Map<String, Setting> known() {
        Map<String, Setting> known = new LinkedHashMap<>();
        for (Setting.Provider provider : ServiceLoader.load(Setting.Provider.class)) {
            provider.settings().forEach(setting -> known.put(setting.name(), setting));
        }
        return known;
    }

    boolean isEmpty() {
        return list.isEmpty();
    }

    /** A simulation of a claim with the changes made, where it has what the claim's first simulation has. */
    <R> Simulation<R> of(Simulation<R> simulation, Simulation<?> first) {
        Simulation<R> changed = simulation;
        for (Change change : list) {
            Double own = simulation.adjustable().get(change.setting().name());
            if (own != null
                    && own.equals(first.adjustable().get(change.setting().name()))) {
                changed = changed.with(change.setting().name(), change.value());
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
