package sticky.claim;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import sticky.simulation.Simulation;

/** Takes studies apart: into the settings in which two of them differ, and into the parts that a changed run replaces. */
final class Study {
    private Study() {}

    /**
     * One difference of two studies.
     *
     * @param path where: "upper.steps"
     * @param from the claim's value
     * @param to the control's value
     */
    record Difference(String path, Object from, Object to) {
        /** The setting's own name: the same setting changed in two simulations is one. */
        String setting() {
            return path.substring(path.lastIndexOf('.') + 1);
        }

        @Override
        public String toString() {
            return path + ": " + from + " -> " + to;
        }
    }

    /** Returns the differences; empty for equal studies. A simulation's run name is not a setting. */
    static List<Difference> differences(Object claim, Object control) {
        List<Difference> differences = new ArrayList<>();
        compare("", claim, control, differences);
        return differences;
    }

    /** Returns how many settings differ, by name. */
    static int settings(List<Difference> differences) {
        return new TreeSet<>(differences.stream().map(Difference::setting).toList()).size();
    }

    private static void compare(String path, Object one, Object other, List<Difference> found) {
        if (one instanceof Simulation<?> a && other instanceof Simulation<?> b) {
            int before = found.size();
            compare(path, described(a), described(b), found);
            if (found.size() == before && !a.named(b.name()).equals(b)) {
                found.add(new Difference(join(path, "simulation"), a, b));
            }
        } else if (one instanceof Record && other instanceof Record && one.getClass() == other.getClass()) {
            for (RecordComponent part : one.getClass().getRecordComponents()) {
                compare(join(path, part.getName()), value(part, one), value(part, other), found);
            }
        } else if (one instanceof Map<?, ?> a && other instanceof Map<?, ?> b) {
            compareMaps(path, a, b, found);
        } else if (one instanceof List<?> a && other instanceof List<?> b && a.size() == b.size()) {
            for (int i = 0; i < a.size(); i++) {
                compare(join(path, Integer.toString(i + 1)), a.get(i), b.get(i), found);
            }
        } else if (!Objects.deepEquals(one, other)) {
            found.add(new Difference(path.isEmpty() ? "study" : path, one, other));
        }
    }

    /** A setting that only one side has follows from another that both have, unless nothing else differs. */
    private static void compareMaps(String path, Map<?, ?> a, Map<?, ?> b, List<Difference> found) {
        int before = found.size();
        a.forEach((key, value) -> {
            if (b.containsKey(key)) {
                compare(join(path, key.toString()), value, b.get(key), found);
            }
        });
        if (found.size() == before && !a.keySet().equals(b.keySet())) {
            TreeSet<String> keys = new TreeSet<>();
            a.keySet().forEach(key -> keys.add(key.toString()));
            b.keySet().forEach(key -> keys.add(key.toString()));
            keys.removeIf(key -> a.containsKey(key) && b.containsKey(key));
            found.add(new Difference(join(path, keys.first()), a.get(keys.first()), b.get(keys.first())));
        }
    }

    private static Map<String, Object> described(Simulation<?> simulation) {
        Map<String, Object> all = new LinkedHashMap<>(simulation.settings());
        all.put("steps", simulation.size().steps());
        all.put("replicates", simulation.size().replicates());
        return all;
    }

    private static String join(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    /** What replaces a part of a study: receives the name of the record's component that holds it, "study" for the whole. */
    @FunctionalInterface
    interface Replacement {
        Replacement NONE = (name, part) -> part;

        Object of(String name, Object part);
    }

    static <S> S map(S study, Replacement replacement) {
        return map("study", study, replacement);
    }

    /**
     * Returns a study with its parts replaced: the study itself, every simulation, every record's components, every element of a list.
     * A record whose parts stay the same is the same object.
     */
    @SuppressWarnings("unchecked") // a record is made anew by its own constructor
    private static <S> S map(String name, S study, Replacement replacement) {
        Object mapped = replacement.of(name, study);
        if (mapped != study || study instanceof Simulation<?>) {
            return (S) mapped;
        }
        if (study instanceof List<?> list) {
            List<Object> parts = new ArrayList<>();
            list.forEach(element -> parts.add(map(name, element, replacement)));
            return parts.equals(list) ? study : (S) List.copyOf(parts);
        }
        return study instanceof Record record ? (S) mapRecord(record, replacement) : study;
    }

    private static Record mapRecord(Record record, Replacement replacement) {
        RecordComponent[] components = record.getClass().getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        Object[] values = new Object[components.length];
        boolean changed = false;
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            Object before = value(components[i], record);
            values[i] = map(components[i].getName(), before, replacement);
            changed |= before != values[i];
        }
        if (!changed) {
            return record;
        }
        try {
            var constructor = record.getClass().getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof RuntimeException refused ? refused : new IllegalStateException(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the study " + record + " cannot be made anew", e);
        }
    }

    private static Object value(RecordComponent part, Object record) {
        try {
            var accessor = part.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the part " + part.getName() + " of a study cannot be read", e);
        }
    }
}
