package posterior;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import pictures.WellPanels;
import sticky.claim.Runs;
import sticky.ensemble.Experiment;
import sticky.ensemble.Recorder;
import sticky.ensemble.Snapshots;
import sticky.figure.Figure;
import sticky.figure.Panel;
import sticky.observables.Agreement;
import sticky.observables.Laws;
import sticky.sgd.ValleyLaw;
import sticky.statistics.Medians;

/** The creep along L in units of the noise radius l and of the scaled time theta, in which all settings have one law. */
final class CollapseFigure {
    private CollapseFigure() {}

    /** All trajectories of an experiment start at one point of L; its time is counted from where the law would have been infinitely far. */
    static Figure of(Runs runs, List<Experiment> experiments, List<Recorder<Snapshots>> paths) {
        Panel collapse = Panel.of("One law", "θ + θ₀", "median |w₂| / l")
                .logX()
                .logY()
                .xRange(1e-13, 1e3)
                .yRange(0.1, 100);
        Panel ratio = Panel.of("Over the law", "θ + θ₀", "ratio")
                .logX()
                .xRange(1e-13, 1e3)
                .yRange(0.93, 1.07)
                .horizontalRule("", 0.95)
                .horizontalRule("bound", 1.05);
        for (int k = 0; k < experiments.size(); k++) {
            Experiment experiment = experiments.get(k);
            Snapshots path = runs.of(experiment).of(paths.get(k));
            ValleyLaw law = Laws.valley(experiment);
            double[] steps = WellPanels.steps(path);
            double start = Agreement.moduli(path, 0)[0];
            double[] median = WellPanels.map(steps, step -> Medians.median(Agreement.moduli(path, (int) step)));
            double age = ValleyLaw.inverseSixth(start / law.noiseRadius()) / 48;
            double[] theta = WellPanels.map(steps, step -> age + law.scaledTime(step));
            collapse = collapse.points(experiment.name(), theta, WellPanels.map(median, at -> at / law.noiseRadius()));
            double[] byTheLaw = WellPanels.map(steps, step -> law.position(start, step));
            double[] over = new double[median.length];
            Arrays.setAll(over, i -> median[i] / byTheLaw[i]);
            ratio = ratio.points(experiment.name(), theta, over);
        }
        DoubleUnaryOperator law = theta -> StrictMath.pow(48 * theta, -1.0 / 6);
        double[] ends = {1e-13, 1e3};
        return Figure.of(
                "one law for ever", """
                In units of l = (e σ²/B)^(1/2) and θ = e⁵ σ⁸ t/B⁴ every setting moves on the same line, (48 θ)^(-1/6): from far out on L, \
                where |w₂| is 50 l, to the noise around O.""", collapse.theory("(48 θ)^(-1/6)", ends, WellPanels.map(ends, law)), ratio);
    }
}
