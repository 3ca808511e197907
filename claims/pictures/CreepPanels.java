package pictures;

import java.util.stream.IntStream;
import sticky.ensemble.Experiment;
import sticky.ensemble.Run;
import sticky.figure.Figure;
import sticky.figure.Panel;
import sticky.sgd.ValleyLaw;

/** The creep along the line L against the valley law. */
public final class CreepPanels {
    private static final int SHOWN = 500;

    private CreepPanels() {}

    /** The valley law at an experiment's settings. */
    public static ValleyLaw law(Experiment experiment) {
        return new ValleyLaw(
                experiment.rule().learningRate(),
                experiment.rule().momentum(),
                experiment.batches().batchSize(),
                experiment.batches().labelNoise());
    }

    /** Growth of |w2|^-6 over the law's, {@code double[trajectory]}; infinite for the diverged. */
    public static double[] growth(Run run, ValleyLaw law) {
        double predicted = law.growth(run.experiment().steps());
        double[] growth = new double[run.trajectories()];
        for (int i = 0; i < growth.length; i++) {
            growth[i] = run.kept(i)
                    ? (ValleyLaw.inverseSixth(run.end(1)[i]) - ValleyLaw.inverseSixth(run.start(1)[i])) / predicted
                    : Double.POSITIVE_INFINITY;
        }
        return growth;
    }

    /** Where each trajectory ends against where it started, with the law drawn through. */
    public static Figure law(Run run, ValleyLaw law) {
        int shown = Math.min(SHOWN, run.trajectories());
        double[] from = new double[shown];
        double[] to = new double[shown];
        for (int i = 0; i < shown; i++) {
            from[i] = Math.abs(run.start(1)[i]);
            to[i] = Math.abs(run.end(1)[i]);
        }
        int steps = run.experiment().steps();
        double[] grid =
                IntStream.rangeClosed(0, 60).mapToDouble(i -> .9 + .7 * i / 60).toArray();
        double[] predicted = IntStream.range(0, grid.length)
                .mapToDouble(i -> law.position(grid[i], steps))
                .toArray();
        return Figure.of(
                "creep",
                "After " + steps + " steps every trajectory is nearer to O than it was, by what the valley law says.",
                Panel.of("The creep along L in " + steps + " steps", "|w₂| at the start", "|w₂| at the end")
                        .points("SGD, one point a trajectory", from, to)
                        .theory("valley law", grid, predicted)
                        .line("no move", grid, grid));
    }

    /** |w2(T) - w2(0)| / |w2(0)|, {@code double[trajectory]}; a trajectory that diverged has moved infinitely far. */
    public static double[] relativeMove(Run run) {
        double[] move = new double[run.trajectories()];
        for (int i = 0; i < move.length; i++) {
            double from = run.start(1)[i];
            move[i] = run.kept(i) ? Math.abs((run.end(1)[i] - from) / from) : Double.POSITIVE_INFINITY;
        }
        return move;
    }

    /** Where |w2| of the kept ends, with the edges between which it must and the law's largest |w2|. */
    public static Figure edges(Run run, ValleyLaw law, double inner, double outer) {
        double[] ends = run.ofKept(run.end(1));
        for (int i = 0; i < ends.length; i++) {
            ends[i] = Math.abs(ends[i]);
        }
        double largest = law.position(Double.POSITIVE_INFINITY, run.experiment().steps());
        return Figure.of(
                "edges",
                "Started in 1 < |w₂| < 1.8, all end in a narrow band below the farthest point that the law allows.",
                Panel.of("|w₂| after " + run.experiment().steps() + " steps", "|w₂|", "density")
                        .histogram("SGD, kept", ends, .8, 1.05, 100)
                        .verticalRule("bound 0.86", inner)
                        .verticalRule("bound 0.975", outer)
                        .verticalRule("valley law", largest));
    }
}
