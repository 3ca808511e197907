package sticky.report;

import java.lang.reflect.Method;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import sticky.claim.TestMethods;

/**
 * The tests and controls of planned claims that have not run to an end, with the reason so far: left out by a selection, skipped, aborted.
 * A claim may be green only when it has none.
 */
final class Unrun {
    private static final String LEFT_OUT = "was left out by the selection of tests";
    private static final String NOT_STARTED = "was not started";

    /** What stands between a method and its end, by class and method; what ended is taken out. */
    private final Map<String, Map<String, String>> reasons = new LinkedHashMap<>();

    private final TestPlan plan;

    Unrun(TestPlan plan, Iterable<Class<?>> claims) {
        this.plan = plan;
        for (Class<?> claim : claims) {
            Map<String, String> methods = new LinkedHashMap<>();
            TestMethods.of(claim).stream().map(Method::getName).sorted().forEach(name -> methods.put(name, LEFT_OUT));
            reasons.put(claim.getName(), methods);
        }
        for (TestIdentifier root : plan.getRoots()) {
            plan.getDescendants(root).forEach(test -> put(test, NOT_STARTED));
        }
    }

    private void put(TestIdentifier test, String reason) {
        if (test.getSource().orElse(null) instanceof MethodSource source
                && reasons.containsKey(source.getClassName())) {
            reasons.get(source.getClassName()).replace(source.getMethodName(), reason);
        }
    }

    synchronized void skipped(TestIdentifier test, String reason) {
        putAll(test, "was skipped: " + reason);
    }

    synchronized void finished(TestIdentifier test, TestExecutionResult result) {
        if (result.getStatus() == TestExecutionResult.Status.ABORTED) {
            putAll(
                    test,
                    "was skipped: "
                            + result.getThrowable().map(Throwable::getMessage).orElse("aborted"));
        } else if (test.getSource().orElse(null) instanceof MethodSource source
                && reasons.containsKey(source.getClassName())
                && reasons.get(source.getClassName())
                        .getOrDefault(source.getMethodName(), "")
                        .equals(NOT_STARTED)) {
            reasons.get(source.getClassName()).remove(source.getMethodName());
        }
    }

    /** A class that is skipped takes its methods with it. */
    private void putAll(TestIdentifier test, String reason) {
        put(test, reason);
        plan.getDescendants(test).forEach(below -> put(below, reason));
    }

    /** Returns a sentence for each method of a claim that did not run to an end. */
    synchronized List<String> of(String claim) {
        return sentences(claim, reason -> true);
    }

    /** Returns a sentence for each method of a claim that was left out from the beginning. */
    synchronized List<String> leftOut(String claim) {
        return sentences(claim, LEFT_OUT::equals);
    }

    private List<String> sentences(String claim, Predicate<String> wanted) {
        return reasons.getOrDefault(claim, Map.of()).entrySet().stream()
                .filter(entry -> wanted.test(entry.getValue()))
                .map(entry -> entry.getKey() + " did not run: it " + entry.getValue())
                .toList();
    }
}
