package directions;

import java.util.stream.IntStream;
import sticky.ensemble.Run;
import sticky.figure.Figure;
import sticky.figure.Panel;
import sticky.observables.Laws;
import sticky.sgd.ValleyLaw;

/** The creep along the line L against the valley law. */
public final class CreepPanels {
    private static final int SHOWN = 500;

    private CreepPanels() {}

    /** Returns where each trajectory ends against where it started, with the law drawn through. */
    public static Figure law(Run run) {
        ValleyLaw law = Laws.valley(run.experiment());
        int shown = Math.min(SHOWN, run.trajectories());
        double[] from = new double[shown];
        double[] to = new double[shown];
        for (int i = 0; i < shown; i++) {
            from[i] = Math.abs(run.start(1)[i]);
            to[i] = Math.abs(run.end(1)[i]);
        }
        int steps = run.experiment().steps();
        double[] grid = IntStream.rangeClosed(0, 60)
                .mapToDouble(i -> 0.9 + 0.7 * i / 60)
                .toArray();
        double[] predicted = IntStream.range(0, grid.length)
                .mapToDouble(i -> law.positionByTheClock(grid[i], steps))
                .toArray();
        return Figure.of(
                "creep",
                "After " + steps + " steps every trajectory is nearer to O than it was, by what the valley law says.",
                Panel.of("The creep along L in " + steps + " steps", "|w₂| at the start", "|w₂| at the end")
                        .points("SGD, one point a trajectory", from, to)
                        .theory("valley law", grid, predicted)
                        .line("no move", grid, grid));
    }

    /** Returns where |w2| of the surviving trajectories ends, between the edges of the bound, and the law's largest |w2|. */
    public static Figure edges(Run run, double inner, double outer) {
        double[] ends = run.ofKept(run.end(1));
        for (int i = 0; i < ends.length; i++) {
            ends[i] = Math.abs(ends[i]);
        }
        double largest = Laws.valley(run.experiment())
                .position(Double.POSITIVE_INFINITY, run.experiment().steps());
        return Figure.of(
                "edges",
                "Started in 1 < |w₂| < 1.8, nearly all end in a narrow band below the farthest point that the law allows.",
                Panel.of("|w₂| after " + run.experiment().steps() + " steps", "|w₂|", "density")
                        .histogram("SGD, surviving", ends, 0.8, 1.05, 100)
                        .verticalRule("bound " + inner, inner)
                        .verticalRule("bound " + outer, outer)
                        .verticalRule("valley law", largest));
    }
}
