package sticky.claim;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.platform.commons.support.ReflectionSupport;
import sticky.statistics.ErrorRate;

/** The claims of the project, and the mistakes that only show when all of them are seen at once. */
public final class Claims {
    private static final String SUFFIX = "Claim";
    private static final Set<String> RESERVED = Set.of("plan", "ledger");

    private Claims() {}

    /**
     * Returns every claim compiled into a directory, by name.
     *
     * @param classes a directory on the class path
     */
    public static List<Class<?>> in(Path classes) {
        return ReflectionSupport.findAllClassesInClasspathRoot(
                        classes.toUri(), type -> type.isAnnotationPresent(Claim.class), name -> true)
                .stream()
                .sorted(Comparator.comparing((Class<?> type) -> type.getName()))
                .<Class<?>>map(type -> type)
                .toList();
    }

    /** Returns a sentence for each class that is named like a claim, and is none, so that no run would count it. */
    static List<String> unannotated(Path classes) {
        return ReflectionSupport.findAllClassesInClasspathRoot(
                        classes.toUri(),
                        type -> !type.isAnnotationPresent(Claim.class) && !type.isInterface(),
                        name -> name.endsWith(SUFFIX))
                .stream()
                .map(type ->
                        type.getName() + " is named like a claim, but has no @Claim: add it, or give it another name")
                .sorted()
                .toList();
    }

    /**
     * Sees to it that every claim would run, be told apart from the others, and could fail.
     *
     * @throws IllegalArgumentException if not; a sentence for each mistake
     */
    static void check(List<Class<?>> types) {
        check(types, Paper.current(), Sentences.current());
    }

    static void check(List<Class<?>> types, Paper paper, Sentences sentences) {
        List<String> mistakes = new ArrayList<>();
        Map<String, Class<?>> byId = new HashMap<>();
        for (Class<?> type : types) {
            String id = type.getAnnotation(Claim.class).id();
            // One file on a system that does not tell letters by their case.
            Class<?> other = byId.putIfAbsent(id.toLowerCase(Locale.ROOT), type);
            if (other != null) {
                mistakes.add("two claims have the id "
                        + other.getAnnotation(Claim.class).id()
                        + (other.getAnnotation(Claim.class).id().equals(id) ? ", " : " or " + id + ", ")
                        + other.getName() + " and " + type.getName()
                        + ": give one of them another");
            }
            if (!id.matches("[A-Za-z][A-Za-z0-9.]*")) {
                mistakes.add("the id \"" + id + "\" of " + type.getName()
                        + " names a file and a row: let it be a letter followed by letters, digits and dots, as T1.2");
            }
            String takeaway = type.getAnnotation(Claim.class).takeaway();
            if (!paper.has(takeaway)) {
                mistakes.add("claim " + id + ": " + paper.unknown(takeaway));
            }
            if (RESERVED.contains(id.toLowerCase(Locale.ROOT))) {
                mistakes.add("the id \"" + id + "\" of " + type.getName()
                        + " is the name of another file of the evidence: give it another");
            }
            double rate = type.getAnnotation(Claim.class).falsePassRate();
            if (!(rate > 0 && rate <= ErrorRate.DEFAULT)) {
                mistakes.add("the false-pass rate " + rate + " of claim " + id + " is out of range (0, "
                        + ErrorRate.DEFAULT + "]");
            }
            String fault = type.getAnnotation(Claim.class).fault();
            if (!fault.isEmpty()
                    && Faults.all().stream().noneMatch(known -> known.id().equals(fault))) {
                mistakes.add("claim " + id + " names the fault \"" + fault + "\", but there is none of that id");
            }
            mistakes.addAll(withoutReply(type.getAnnotation(Claim.class)));
            mistakes.addAll(TestMethods.leftOut(type));
            if (!type.getSimpleName().endsWith(SUFFIX)) {
                mistakes.add(type.getName() + " is a claim, but its name does not end in " + SUFFIX
                        + ", so that no run would find it");
            }
            List<String> controls = TestMethods.of(type).stream()
                    .filter(method -> method.isAnnotationPresent(Control.class))
                    .map(method -> method.getAnnotation(Control.class).value())
                    .toList();
            if (controls.isEmpty()) {
                mistakes.add(withoutControl(id, type));
            }
            if (controls.stream().distinct().count() < controls.size()) {
                mistakes.add("two controls of " + id + " have one name: what each changes must tell them apart");
            }
        }
        mistakes.addAll(sentences.mistakes(types));
        if (!mistakes.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", mistakes));
        }
    }

    /** A finding against the paper hears its authors first, and says what would overturn it. */
    private static List<String> withoutReply(Claim claim) {
        List<String> mistakes = new ArrayList<>();
        if (claim.finding().isAgainstIt() && claim.authors().isBlank()) {
            mistakes.add("claim " + claim.id() + " finds \"" + claim.finding().words()
                    + "\", but not what the authors would answer: add authors = \"...\"");
        }
        if (claim.finding().isAgainstIt() && claim.changeOurMind().isBlank()) {
            mistakes.add("claim " + claim.id() + " finds \"" + claim.finding().words()
                    + "\", but not what would overturn that: add changeOurMind = \"...\"");
        }
        return mistakes;
    }

    static String withoutControl(String id, Class<?> type) {
        return "claim " + id + " (" + type.getSimpleName()
                + ") has no @Control and is unfalsifiable: add the experiment in which its bound must fail";
    }
}
