package sticky.claim;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.TestFactory;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;

/** The tests and controls that a claim's class says it has, whether or not JUnit would run them. */
public final class TestMethods {
    private static final String CONDITIONS = "org.junit.jupiter.api.condition";

    private TestMethods() {}

    /** Returns every test and control, inherited, private and static ones too. */
    public static List<Method> of(Class<?> type) {
        return ReflectionSupport.findMethods(
                type, method -> AnnotationSupport.isAnnotated(method, Testable.class), HierarchyTraversalMode.TOP_DOWN);
    }

    /** Returns what JUnit would leave out without a word, a sentence each: then a claim could be green without its control. */
    static List<String> leftOut(Class<?> type) {
        List<String> sentences = new ArrayList<>();
        String name = type.getSimpleName();
        skipped(type, name).ifPresent(sentences::add);
        if (Modifier.isPrivate(type.getModifiers()) || Modifier.isAbstract(type.getModifiers())) {
            sentences.add(name + " is " + (Modifier.isPrivate(type.getModifiers()) ? "private" : "abstract")
                    + ", so JUnit would not run it");
        }
        for (Method method : of(type)) {
            String place = name + "." + method.getName();
            skipped(method, place).ifPresent(sentences::add);
            int modifiers = method.getModifiers();
            String why = Modifier.isPrivate(modifiers)
                    ? "private"
                    : Modifier.isStatic(modifiers) ? "static" : Modifier.isAbstract(modifiers) ? "abstract" : "";
            if (!why.isEmpty()) {
                sentences.add(place + " is " + why + ", so JUnit would not run it");
            } else if (method.getReturnType() != void.class
                    && !AnnotationSupport.isAnnotated(method, TestFactory.class)) {
                sentences.add(place + " returns a value, so JUnit would not run it");
            }
        }
        for (Class<?> nested : ReflectionSupport.findNestedClasses(type, inner -> true)) {
            if (AnnotationSupport.isAnnotated(nested, Nested.class)
                    || !of(nested).isEmpty()) {
                sentences.add(name + " has tests in the nested class " + nested.getSimpleName()
                        + ": a claim's tests and controls stand in its own class");
            }
        }
        return sentences;
    }

    /** Every annotation of JUnit that skips what it stands on, whatever its condition: a claim runs everywhere. */
    private static Optional<String> skipped(AnnotatedElement element, String place) {
        return Arrays.stream(element.getAnnotations())
                .map(Annotation::annotationType)
                .filter(annotation -> annotation == Disabled.class
                        || annotation.getPackageName().equals(CONDITIONS)
                        || AnnotationSupport.isAnnotated(annotation, Disabled.class))
                .findFirst()
                .map(annotation -> place + " has @" + annotation.getSimpleName()
                        + ": what does not run cannot fail; take the annotation away, or the claim");
    }
}
