package sticky.claim;

import java.lang.reflect.Method;
import java.util.Arrays;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.junit.platform.commons.support.AnnotationSupport;
import sticky.ensemble.Ensemble;

/**
 * Runs claims: hands out {@link Lab} and {@link Evidence}, insists on a control, and holds every test to what its verdicts must be,
 * whether or not the test asserts it: its own checks supported, a control's refuted, never none.
 */
final class ClaimExtension
        implements BeforeAllCallback,
                BeforeEachCallback,
                AfterEachCallback,
                AfterAllCallback,
                ParameterResolver,
                TestExecutionExceptionHandler {
    private static final Namespace NAMESPACE = Namespace.create(ClaimExtension.class);

    @Override
    public void beforeAll(ExtensionContext context) {
        Class<?> type = context.getRequiredTestClass();
        Claim claim = AnnotationSupport.findAnnotation(type, Claim.class).orElseThrow();
        boolean hasControl = Arrays.stream(type.getDeclaredMethods()).anyMatch(method -> control(method) != null);
        if (!hasControl) {
            throw new IllegalStateException("claim " + claim.id() + " (" + type.getSimpleName()
                    + ") has no @Control and is unfalsifiable: add the experiment in which its bound must fail");
        }
        Circumstances circumstances = Circumstances.of(context);
        Ensemble ensemble = context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(
                        Ensemble.class,
                        key -> new Ensemble(circumstances.settings().threads()),
                        Ensemble.class);
        context.getStore(NAMESPACE).put(ClaimSession.class, new ClaimSession(type, claim, circumstances, ensemble));
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        String control = control(context.getRequiredTestMethod());
        context.getStore(NAMESPACE).put(Evidence.class, session(context).begin(context.getDisplayName(), control));
    }

    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable thrown) throws Throwable {
        ClaimSession session = session(context);
        String reproduce = "\nreproduce: " + session.reproduce();
        if (thrown instanceof ClaimRefuted) {
            session.failed(thrown.getMessage());
            throw traced(new ClaimRefuted(thrown.getMessage() + reproduce), thrown);
        }
        if (thrown instanceof ClaimInconclusive) {
            session.failed(thrown.getMessage());
            throw traced(new ClaimInconclusive(thrown.getMessage() + reproduce), thrown);
        }
        session.broke(context.getDisplayName() + " broke: " + thrown);
        throw new BrokenClaim(thrown + reproduce, thrown);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        ClaimSession session = session(context);
        session.end();
        if (context.getExecutionException().isPresent()) {
            return;
        }
        Evidence evidence = context.getStore(NAMESPACE).get(Evidence.class, Evidence.class);
        boolean control = control(context.getRequiredTestMethod()) != null;
        AssertionError problem = Requirement.check(evidence.verdicts(), control, session.reproduce());
        for (RuntimeException unmade : evidence.unmade()) {
            session.broke("a figure was not made: " + unmade.getMessage());
        }
        if (problem != null) {
            session.failed(problem.getMessage().lines().findFirst().orElse(""));
            throw problem;
        }
        if (!evidence.unmade().isEmpty()) {
            RuntimeException first = evidence.unmade().get(0);
            throw new BrokenClaim("a figure was not made: " + first.getMessage(), first);
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        ClaimSession session = context.getStore(NAMESPACE).get(ClaimSession.class, ClaimSession.class);
        if (session != null) {
            session.finish();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Lab.class || type == Evidence.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Lab.class
                ? session(context).lab()
                : context.getStore(NAMESPACE).get(Evidence.class, Evidence.class);
    }

    private static ClaimSession session(ExtensionContext context) {
        return context.getStore(NAMESPACE).get(ClaimSession.class, ClaimSession.class);
    }

    private static String control(Method method) {
        return AnnotationSupport.findAnnotation(method, Control.class)
                .map(Control::value)
                .orElse(null);
    }

    private static <T extends Throwable> T traced(T fresh, Throwable original) {
        fresh.setStackTrace(original.getStackTrace());
        return fresh;
    }
}
