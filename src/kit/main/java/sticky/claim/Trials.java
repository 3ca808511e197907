package sticky.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import sticky.claim.Check.Prediction;
import sticky.claim.Study.Difference;
import sticky.statistics.Estimate;
import sticky.statistics.Estimator;
import sticky.statistics.Level;

/** The checks of one claim: asserted of its studies, refuted by its controls, and refused where one says nothing. */
final class Trials {
    private static final double SAME_LEVEL = 1e-12;

    private final Lab lab;
    private final double alpha;
    private final Study.Replacement fault;
    private long builtBeforeLooking = Long.MAX_VALUE;
    private final Map<Check<?>, Trial> own = new LinkedHashMap<>();
    private final Map<Check<?>, Integer> controls = new HashMap<>();
    private final Map<String, List<Trial>> byControl = new LinkedHashMap<>();

    /** @param fault what is planted in every study before it is run; nothing in a run that is evidence */
    Trials(Lab lab, double alpha, Study.Replacement fault) {
        this.lab = lab;
        this.alpha = alpha;
        this.fault = fault;
    }

    /** The claim runs something: a check that is built from now on knows what came out. */
    void look() {
        builtBeforeLooking = Math.min(builtBeforeLooking, Check.built());
    }

    /**
     * Makes the claim's own measurement.
     *
     * @throws IllegalStateException if the check says nothing; one sentence
     */
    <S> Trial support(Check<S> check, S study) {
        if (!check.isAmong(builtBeforeLooking)) {
            throw new IllegalStateException(
                    "the check \"" + check.name()
                            + "\" was built after the claim had run something: make it a field, so that its bound stands before any number is seen");
        }
        for (Check<?> other : own.keySet()) {
            if (other == check) {
                throw new IllegalStateException("the check \"" + check.name()
                        + "\" is asserted twice: a check belongs to one study; make a second check for another");
            }
            if (other.name().equals(check.name())) {
                throw new IllegalStateException(
                        "two checks are called \"" + check.name() + "\": what each measures must " + "tell them apart");
            }
        }
        check.validate(study);
        Prediction prediction = check.predict(Study.map(study, (name, part) -> lab.asked(part)));
        Trial trial = measure(check, study, prediction, List.of());
        own.put(check, trial);
        return trial;
    }

    /**
     * Runs a claim's own check on a control's study.
     *
     * @param control what the control says of itself
     * @throws IllegalStateException if it is not a control of this claim; one sentence
     */
    @SuppressWarnings("unchecked") // the claim's study is of the check's type
    <S> Trial refute(Check<S> check, S study, Control control) {
        Trial claimed = own.get(check);
        if (claimed == null) {
            throw new IllegalStateException("the control \"" + control.value() + "\" runs the check \"" + check.name()
                    + "\", which no test of the claim has asserted");
        }
        List<Difference> differences = Study.differences(claimed.study(), study);
        if (differences.isEmpty()) {
            throw new IllegalStateException("the control \"" + control.value() + "\" runs the check \"" + check.name()
                    + "\" on the claim's own study: change a setting");
        }
        if (control.because().isBlank()
                && differences.stream().anyMatch(one -> one.setting().equals("replicates"))) {
            throw new IllegalStateException("the control \"" + control.value() + "\" has another number of replicates ("
                    + String.join("; ", texts(differences)) + "): keep it, or say why with @Control(because = ...)");
        }
        if (Study.settings(differences) > 1 && control.because().isBlank()) {
            throw new IllegalStateException("the control \"" + control.value() + "\" differs from the claim in "
                    + Study.settings(differences) + " settings (" + String.join("; ", texts(differences))
                    + "): change one, or say why more with @Control(because = ...)");
        }
        Trial trial = measure(check, study, claimed.prediction(), differences);
        controls.merge(check, 1, Integer::sum);
        byControl.computeIfAbsent(control.value(), name -> new ArrayList<>()).add(trial);
        return trial;
    }

    static List<String> texts(List<Difference> differences) {
        return differences.stream().map(Difference::toString).toList();
    }

    private <S> Trial measure(Check<S> check, S study, Prediction prediction, List<Difference> differences) {
        RecipeRuns runs = new RecipeRuns(lab);
        S asked = Study.map(Study.map(study, (name, part) -> lab.asked(part)), fault);
        Estimator estimator = check.recipe().of(runs, asked);
        Estimate estimate = estimator.at(new Level(alpha, lab.bootstrap(check.name()), runs.hasCommonRandomNumbers()));
        if (estimate.level() == 1 && runs.isRandom() && !estimator.isIdentity()) {
            throw new IllegalStateException("the check \"" + check.name()
                    + "\" gives an exact number from runs that drew random numbers: give it an interval, or say identity(...) "
                    + "if it is the same for every draw");
        }
        if (estimate.level() != 1 && !(Math.abs(estimate.level() - (1 - alpha)) <= SAME_LEVEL)) {
            throw new IllegalStateException("the check \"" + check.name() + "\" is measured at level "
                    + estimate.level() + ", but this claim's intervals are at level " + (1 - alpha));
        }
        boolean ofRandomRuns = differences.isEmpty() && runs.isRandom();
        if (ofRandomRuns && estimate.level() != 1 && estimate.low() == estimate.high()) {
            throw new IllegalStateException("the check \"" + check.name() + "\" has an interval without width, "
                    + estimate.value() + ", at level " + estimate.level()
                    + ": nothing varied between its replicates; say identity(...) if it is the same for every draw");
        }
        return new Trial(check, study, estimate, estimator.isIdentity(), prediction, differences);
    }

    /**
     * What is wrong with the claim's checks once all its tests have run, a sentence each.
     *
     * @param impliedKnown controls that are known to be implied, by name
     */
    List<String> breaches(List<String> impliedKnown) {
        List<String> breaches = new ArrayList<>();
        if (own.isEmpty()) {
            breaches.add(
                    "no test of the claim asserted a check: each was skipped, disabled or filtered out, or there is none");
        }
        for (Check<?> check : own.keySet()) {
            if (!controls.containsKey(check)) {
                breaches.add("the check \"" + check.name() + "\" has no control: add a study in which it must fail");
            }
        }
        byControl.forEach((name, trials) -> {
            List<String> implied = trials.stream()
                    .filter(trial -> own.values().stream().anyMatch(trial::isImpliedBy))
                    .map(trial -> trial.check().name())
                    .toList();
            boolean known = impliedKnown.contains(name);
            if (!implied.isEmpty() && !known) {
                breaches.add("the control \"" + name + "\" cannot fail: the claim's own checks imply that \""
                        + implied.get(0) + "\" is refuted there");
            }
            if (implied.isEmpty() && known) {
                breaches.add("the control \"" + name + "\" is not implied any more: take it off the list");
            }
        });
        return breaches;
    }
}
