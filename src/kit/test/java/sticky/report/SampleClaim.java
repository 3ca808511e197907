package sticky.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import sticky.claim.Bound;
import sticky.claim.ClaimRecord;
import sticky.claim.ClaimRecord.ControlRecord;
import sticky.claim.ClaimRecord.RunRecord;
import sticky.claim.Evidence;
import sticky.claim.Expectation;
import sticky.claim.Finding;
import sticky.claim.Outcome;
import sticky.claim.Paper;
import sticky.claim.Sentences;
import sticky.claim.Source;
import sticky.claim.Verdict;
import sticky.figure.Figure;
import sticky.figure.Panel;
import sticky.statistics.Estimate;

/** Records as a claim would leave them, for the report's own tests. */
final class SampleClaim {

    static final Estimate RATE = new Estimate(0.1127, 0.0991, 0.1279, 0.999999);

    private SampleClaim() {}

    static ClaimRecord supported(String id) {
        return record(id, "the share in the basin decays <exponentially> & \"slowly\"", Outcome.SUPPORTED, List.of());
    }

    static ClaimRecord refuted(String id) {
        return record(id, "the rate is large", Outcome.REFUTED, List.of("the rate is 0.1127, not above 3.5"));
    }

    static ClaimRecord inconclusive(String id) {
        return record(id, "the rate is large", Outcome.INCONCLUSIVE, List.of());
    }

    static ClaimRecord exploratory(String id) {
        return record(id, "the rate is large", Outcome.REFUTED, "learningRate=0.005", List.of());
    }

    /** The project whose claims have these ids, without sentences. */
    static Project project(String... ids) {
        return new Project(Paper.current(), Sentences.NONE, Set.of(ids));
    }

    static ClaimRecord withSetting(String id, Object value) {
        ClaimRecord whole = supported(id);
        RunRecord run = new RunRecord(Map.of("learningRate", value), 10, 10, 0);
        return new ClaimRecord(
                whole.id(),
                whole.takeaway(),
                whole.statement(),
                whole.source(),
                whole.sentences(),
                whole.finding(),
                whole.note(),
                whole.reply(),
                whole.verdict(),
                whole.broken(),
                whole.seed(),
                whole.changes(),
                whole.falsePassRate(),
                run,
                Map.of("the only one", run),
                whole.measurements(),
                whole.controls(),
                whole.reported(),
                whole.figures(),
                whole.problems(),
                whole.reproduce());
    }

    private static ClaimRecord record(String id, String statement, Outcome verdict, List<String> problems) {
        return record(id, statement, verdict, "", problems);
    }

    private static ClaimRecord record(
            String id, String statement, Outcome verdict, String changes, List<String> problems) {
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("learningRate", 0.01);
        settings.put("batchSize", 25);
        settings.put("data", "streaming");
        settings.put("inputNoise", true);
        RunRecord run = new RunRecord(settings, 10_000, 30, 1_850);
        Bound bound = verdict == Outcome.SUPPORTED ? Bound.between(0.095, 0.13) : Bound.above(3.5);
        Verdict rate = new Verdict("rate of escape", RATE, bound, new Expectation(1, Source.theory("by hand")));
        Verdict still = new Verdict(
                "rate of escape",
                Estimate.exact(0, 0),
                Bound.between(0.095, 0.13),
                new Expectation(1, Source.theory("by hand")));
        Figure figure = Figure.of("survival", "caption", Panel.of("title", "t", "share"));
        return new ClaimRecord(
                id,
                id.startsWith("E") ? "escape" : "convergence",
                statement,
                "figure 1 | main text",
                List.of(9, 186),
                Finding.CAVEAT,
                "it holds for t >= 3",
                new ClaimRecord.Reply("we drew the others | too", "a fall from 3 starts"),
                verdict,
                false,
                1,
                changes,
                1e-6,
                run,
                Map.of("eta = 0.01", run),
                List.of(rate),
                List.of(new ControlRecord("learning rate 0.004", List.of(), List.of(still))),
                List.of(new Evidence.Reported("R squared", Estimate.exact(0.9998, 0))),
                List.of(figure),
                problems,
                "mvn verify -Dit.test=EscapeClaim");
    }
}
