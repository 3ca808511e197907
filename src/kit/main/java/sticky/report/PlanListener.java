package sticky.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import sticky.claim.Claim;
import sticky.claim.Finding;
import sticky.claim.Paper;
import sticky.claim.Settings;
import sticky.home.Home;

/** Before the first claim runs: writes down the plan, and what the Allure report says of machine and run. */
public final class PlanListener implements TestExecutionListener {
    private Plan plan;
    private Unrun unrun;

    @Override
    public void testPlanExecutionStarted(TestPlan testPlan) {
        if (!ClaimRun.isActive()) {
            return;
        }
        try {
            System.out.print(Settings.current().foreword());
            Fonts.missing().ifPresent(System.out::println);
            if (Settings.writeUp(System.getProperties()).isPresent()) {
                System.out.println(
                        WriteUp.current().matches() + "; the report shows them, and nothing that is committed");
            }
            List<Class<?>> claims = claims(testPlan);
            unrun = new Unrun(testPlan, claims);
            plan = Plan.of(Settings.current(), System.getProperties(), claims).with(unrun::leftOut);
            plan.write(ClaimRun.evidence());
            History history = new History(Home.reports().resolve("history"));
            history.restore(ClaimRun.allureResults());
            new RunFiles(ClaimRun.allureResults()).write(plan, findings(claims), history.nextRun());
        } catch (IOException | RuntimeException problem) {
            System.out.println("the run's plan is not written, so no ledger will be: " + problem.getMessage());
        }
    }

    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
        if (unrun != null) {
            unrun.skipped(test, reason);
        }
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (unrun != null) {
            unrun.finished(test, result);
        }
    }

    /** What was planned and skipped all the same is known only now. */
    @Override
    public void testPlanExecutionFinished(TestPlan testPlan) {
        if (unrun == null || plan == null) {
            return;
        }
        Plan whole = plan.with(unrun::of);
        if (!whole.equals(plan)) {
            try {
                whole.rewrite(ClaimRun.evidence());
            } catch (IOException problem) {
                System.out.println("what was skipped is not written down: " + problem.getMessage());
            }
        }
    }

    private static Map<Paper.Takeaway, List<Finding>> findings(List<Class<?>> claims) {
        Paper paper = Paper.current();
        return claims.stream()
                .map(type -> type.getAnnotation(Claim.class))
                .collect(Collectors.groupingBy(
                        claim -> paper.takeaway(claim.takeaway()),
                        () -> new TreeMap<>(Comparator.comparingInt(Paper.Takeaway::number)),
                        Collectors.mapping(Claim::finding, Collectors.toList())));
    }

    private static List<Class<?>> claims(TestPlan testPlan) {
        Set<Class<?>> types = new LinkedHashSet<>();
        for (TestIdentifier root : testPlan.getRoots()) {
            for (TestIdentifier test : testPlan.getDescendants(root)) {
                if (test.getSource().orElse(null) instanceof ClassSource source
                        && source.getJavaClass().isAnnotationPresent(Claim.class)) {
                    types.add(source.getJavaClass());
                }
            }
        }
        return new ArrayList<>(types);
    }
}
