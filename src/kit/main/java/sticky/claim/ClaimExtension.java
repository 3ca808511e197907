package sticky.claim;

import java.lang.reflect.Method;
import java.util.List;
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
import org.junit.platform.commons.support.HierarchyTraversalMode;

/**
 * Runs claims: hands out the {@link Lab}, insists on a control, and holds every test to what its verdicts must be,
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
        boolean hasControl = !AnnotationSupport.findAnnotatedMethods(
                        type, Control.class, HierarchyTraversalMode.TOP_DOWN)
                .isEmpty();
        if (!hasControl) {
            throw new IllegalStateException(Claims.withoutControl(claim.id(), type));
        }
        Circumstances circumstances = Circumstances.of(context);
        context.getStore(NAMESPACE).put(ClaimSession.class, new ClaimSession(type, claim, circumstances));
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        Control control = control(context.getRequiredTestMethod());
        context.getStore(NAMESPACE).put(Evidence.class, session(context).begin(context.getDisplayName(), control));
    }

    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable thrown) throws Throwable {
        ClaimSession session = session(context);
        if (thrown instanceof ClaimRefuted || thrown instanceof ClaimInconclusive) {
            AssertionError problem = requirement(context);
            if (problem == null) {
                // Asserted, but not recorded by this test: it keeps its own sentence.
                settle(session, (AssertionError) thrown);
            } else if (!session.isExploratory()) {
                settle(session, traced(problem, thrown));
            }
            return; // exploratory: what is recorded is settled after the test
        }
        String reproduce = "\nreproduce: " + session.reproduce();
        String diverged = session.lab().allDiverged();
        String why = thrown + (diverged.isEmpty() ? "" : "; " + diverged);
        session.broke(context.getDisplayName() + " broke: " + why);
        throw new BrokenClaim(why + reproduce, thrown);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        ClaimSession session = session(context);
        if (context.getExecutionException().isPresent()) {
            return;
        }
        Evidence evidence = context.getStore(NAMESPACE).get(Evidence.class, Evidence.class);
        AssertionError problem = requirement(context);
        for (RuntimeException unmade : evidence.unmade()) {
            session.broke("a figure was not made: " + unmade.getMessage());
        }
        if (problem != null) {
            settle(session, problem);
        }
        if (!evidence.unmade().isEmpty()) {
            RuntimeException first = evidence.unmade().get(0);
            throw new BrokenClaim("a figure was not made: " + first.getMessage(), first);
        }
    }

    private static AssertionError requirement(ExtensionContext context) {
        ClaimSession session = session(context);
        Evidence evidence = context.getStore(NAMESPACE).get(Evidence.class, Evidence.class);
        boolean control = control(context.getRequiredTestMethod()) != null;
        return Requirement.check(
                evidence.verdicts(),
                control,
                verdict -> control
                        ? Advice.ofControl(verdict, session.trajectories())
                        : Advice.of(verdict, session.trajectories()),
                session.reproduce());
    }

    /** A verdict that is not what it must be is a failure, but an answer when the reader has changed the settings. */
    private static void settle(ClaimSession session, AssertionError problem) {
        session.failed(problem.getMessage().replaceAll("\nreproduce: .*", ""));
        if (!session.isExploratory()) {
            throw problem;
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        ClaimSession session = context.getStore(NAMESPACE).get(ClaimSession.class, ClaimSession.class);
        if (session != null) {
            List<String> breaches = session.finish();
            if (!breaches.isEmpty()) {
                throw new BrokenClaim(String.join("\n", breaches) + "\nreproduce: " + session.reproduce(), null);
            }
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Lab.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return session(context).lab();
    }

    private static ClaimSession session(ExtensionContext context) {
        return context.getStore(NAMESPACE).get(ClaimSession.class, ClaimSession.class);
    }

    private static Control control(Method method) {
        return AnnotationSupport.findAnnotation(method, Control.class).orElse(null);
    }

    private static <T extends Throwable> T traced(T fresh, Throwable original) {
        fresh.setStackTrace(original.getStackTrace());
        return fresh;
    }
}
