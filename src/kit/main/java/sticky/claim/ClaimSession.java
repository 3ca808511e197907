package sticky.claim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import sticky.claim.ClaimRecord.ControlRecord;
import sticky.claim.ClaimRecord.RunRecord;
import sticky.figure.Figure;

/** One claim while its tests run: what each of them found so far, and the record it ends in. */
final class ClaimSession {
    private final Class<?> type;
    private final Claim claim;
    private final Circumstances circumstances;
    private final Lab lab;
    private final Progress progress;
    private final List<Evidence> tests = new ArrayList<>();
    private final Map<String, Evidence> controls = new LinkedHashMap<>();
    private final List<String> problems = new ArrayList<>();
    private boolean broken;
    private boolean failed;

    ClaimSession(Class<?> type, Claim claim, Circumstances circumstances) {
        this.type = type;
        this.claim = claim;
        this.circumstances = circumstances;
        progress = new Progress(claim.id(), circumstances.console(), circumstances.live());
        lab = new Lab(
                claim,
                circumstances.settings(),
                progress,
                (name, recorded) -> circumstances
                        .reporters()
                        .forEach(reporter -> reporter.experimentFinished(claim.id(), name, recorded)),
                circumstances.fault());
    }

    Lab lab() {
        return lab;
    }

    /** Starts a test; the control is null for the claim's own tests. */
    Evidence begin(String testName, Control control) {
        Evidence evidence = new Evidence(circumstances.pictures());
        lab.begin(evidence, control);
        if (control == null) {
            tests.add(evidence);
        } else {
            controls.put(control.value(), evidence);
        }
        circumstances.reporters().forEach(reporter -> reporter.testStarted(record(), testName, control != null));
        return evidence;
    }

    /** The main experiment is the first; null as long as there is none. */
    private RunRecord main() {
        return lab.experiments().values().stream().findFirst().orElse(null);
    }

    /** Whether settings were changed for this run, so that a verdict is an answer and no failure. */
    boolean isExploratory() {
        return circumstances.settings().isExploratory();
    }

    /** Trajectories of the main experiment; 0 if the claim has none. */
    long trajectories() {
        return main() == null ? 0 : main().trajectories();
    }

    /** A test went wrong in a way that no verdict tells. */
    void broke(String sentence) {
        broken = true;
        problems.add(sentence);
    }

    /** A test's verdict is not what it must be, or it has none: then the claim is not supported, whatever else holds. */
    void failed(String sentence) {
        failed = true;
        problems.add(sentence);
    }

    String reproduce() {
        return "mvn verify -Dit.test=" + type.getSimpleName()
                + circumstances.settings().options();
    }

    /** All tests have run. Returns what is wrong with the claim's checks, a sentence each. */
    List<String> finish() {
        List<String> breaches = lab.trials().breaches(Debts.impliedControls(claim.id()));
        breaches.forEach(this::broke);
        if (isExploratory() && !lab.hasChanged()) {
            problems.add("none of its experiments has the settings "
                    + circumstances.settings().changes() + " could change: the verdict is that of its own settings");
        }
        ClaimRecord record = record();
        circumstances.reporters().forEach(reporter -> reporter.claimFinished(record));
        progress.finished(record);
        return breaches;
    }

    ClaimRecord record() {
        List<Verdict> measurements = new ArrayList<>();
        List<Evidence.Reported> reported = new ArrayList<>();
        List<Figure> figures = new ArrayList<>();
        for (Evidence evidence : tests) {
            measurements.addAll(evidence.verdicts());
        }
        List<ControlRecord> controlRecords = new ArrayList<>();
        controls.forEach((name, evidence) ->
                controlRecords.add(new ControlRecord(name, evidence.differences(), evidence.verdicts())));
        List<Evidence> all = new ArrayList<>(tests);
        all.addAll(controls.values());
        List<String> sentences = new ArrayList<>(problems);
        for (Evidence evidence : all) {
            sentences.addAll(evidence.unreported());
            reported.addAll(evidence.reported());
            figures.addAll(evidence.figures());
        }
        return new ClaimRecord(
                claim.id(),
                claim.takeaway(),
                claim.statement(),
                claim.source(),
                Arrays.stream(claim.sentences()).boxed().toList(),
                claim.finding(),
                claim.note(),
                new ClaimRecord.Reply(claim.authors(), claim.changeOurMind()),
                verdict(measurements, controlRecords),
                broken,
                circumstances.settings().seed(),
                circumstances.settings().changes().toString(),
                claim.falsePassRate(),
                main(),
                lab.experiments(),
                measurements,
                controlRecords,
                reported,
                figures,
                List.copyOf(sentences),
                reproduce());
    }

    private Outcome verdict(List<Verdict> measurements, List<ControlRecord> controlRecords) {
        if (measurements.stream().anyMatch(verdict -> verdict.outcome() == Outcome.REFUTED)) {
            return Outcome.REFUTED;
        }
        boolean clear = !broken
                && !failed
                && !measurements.isEmpty()
                && measurements.stream().allMatch(verdict -> verdict.outcome() == Outcome.SUPPORTED)
                && !controlRecords.isEmpty()
                && controlRecords.stream().allMatch(ControlRecord::failedAsItMust);
        return clear ? Outcome.SUPPORTED : Outcome.INCONCLUSIVE;
    }
}
