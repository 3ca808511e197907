package sticky.claim;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Finds bounds that depend on the root seed: a claim's class is loaded and made twice, under two seeds, and its checks are compared. A bound
 * that knows the seed could be drawn around what the seed gives.
 */
final class SeedProbe {
    private static final String SEED = "sticky.seed";

    private SeedProbe() {}

    /** Returns a sentence for each check of a claim whose bound changes with the seed; not to be called while claims run. */
    static List<String> of(Class<?> claim) {
        String before = System.getProperty(SEED);
        try {
            List<String> one = bounds(claim, "1");
            List<String> other = bounds(claim, "2");
            if (one.size() != other.size()) {
                return List.of(claim.getName() + " makes other checks under another root seed");
            }
            List<String> sentences = new ArrayList<>();
            for (int i = 0; i < one.size(); i++) {
                if (!one.get(i).equals(other.get(i))) {
                    sentences.add("a bound of " + claim.getName() + " changes with the root seed: " + one.get(i)
                            + ", and then " + other.get(i));
                }
            }
            return sentences;
        } catch (InvocationTargetException | ExceptionInInitializerError e) {
            return List.of(claim.getName() + " cannot be made: " + e.getCause());
        } catch (ReflectiveOperationException | IOException e) {
            return List.of(claim.getName() + " cannot be made without arguments: " + e);
        } finally {
            if (before == null) {
                System.clearProperty(SEED);
            } else {
                System.setProperty(SEED, before);
            }
        }
    }

    private static List<String> bounds(Class<?> claim, String seed) throws ReflectiveOperationException, IOException {
        System.setProperty(SEED, seed);
        try (Fresh fresh = new Fresh(claim)) {
            Class<?> type = fresh.loadClass(claim.getName());
            Constructor<?> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            Object instance = constructor.newInstance();
            List<String> found = new ArrayList<>();
            for (Class<?> part = type; part != Object.class; part = part.getSuperclass()) {
                for (Field field : part.getDeclaredFields()) {
                    field.setAccessible(true);
                    collect(field.get(Modifier.isStatic(field.getModifiers()) ? null : instance), found);
                }
            }
            return found;
        }
    }

    private static void collect(Object value, List<String> found) throws ReflectiveOperationException {
        if (value instanceof Check<?> check) {
            found.add("\"" + check.name() + "\" " + check.bound().words());
        } else if (value instanceof Object[] array) {
            collect(Arrays.asList(array), found);
        } else if (value instanceof Map<?, ?> map) {
            collect(List.copyOf(map.values()), found);
        } else if (value instanceof List<?> list) {
            for (Object element : list) {
                collect(element, found);
            }
        } else if (value instanceof Record) {
            for (RecordComponent component : value.getClass().getRecordComponents()) {
                if (Check.class == component.getType() || List.class == component.getType()) {
                    component.getAccessor().setAccessible(true);
                    collect(component.getAccessor().invoke(value), found);
                }
            }
        }
    }

    /** Loads the classes that lie beside a claim anew, with their static fields; all others are those that everybody uses. */
    private static final class Fresh extends ClassLoader implements AutoCloseable {
        private final ClassLoader usual;
        private final String root;

        Fresh(Class<?> claim) {
            super(claim.getClassLoader());
            usual = claim.getClassLoader();
            root = location(claim);
        }

        private static String location(Class<?> type) {
            var source = type.getProtectionDomain().getCodeSource();
            return source == null ? "" : source.getLocation().toString();
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            synchronized (getClassLoadingLock(name)) {
                Class<?> known = findLoadedClass(name);
                if (known != null) {
                    return known;
                }
                Class<?> theirs = usual.loadClass(name);
                return !root.isEmpty() && location(theirs).equals(root) ? define(name) : theirs;
            }
        }

        private Class<?> define(String name) throws ClassNotFoundException {
            try (InputStream in = usual.getResourceAsStream(name.replace('.', '/') + ".class")) {
                byte[] bytes = in.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException unreadable) {
                throw new ClassNotFoundException(name, unreadable);
            }
        }

        @Override
        public void close() {}
    }
}
