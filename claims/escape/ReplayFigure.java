package escape;

import java.util.Arrays;
import java.util.stream.IntStream;
import sticky.ensemble.Replay;
import sticky.figure.Figure;
import sticky.figure.Panel;

/** The published run with ours drawn through it, and how far the two are apart. */
public final class ReplayFigure {
    private static final int SHOWN = 5;

    private ReplayFigure() {}

    /** Some published trajectories as points with ours as lines; and the relative differences, of ours and of a perturbed rule. */
    public static Figure of(Replay replay, Replay perturbed) {
        Panel paths =
                Panel.of("Published trajectories and ours", "steps t", "w").yRange(-4.5, 4.5);
        double[] steps = IntStream.rangeClosed(0, replay.published().steps())
                .asDoubleStream()
                .toArray();
        int[] kept = IntStream.range(0, replay.run().trajectories())
                .filter(replay.run()::kept)
                .limit(SHOWN)
                .toArray();
        for (int i : kept) {
            paths = paths.line(i == kept[0] ? "ours" : "", steps, replay.weights(i));
        }
        for (int i : kept) {
            paths = paths.published(
                    i == kept[0] ? "published" : "", steps, replay.published().weights()[i]);
        }
        Panel differences = Panel.of(
                        "Relative difference at every step of all trajectories",
                        "share of the steps",
                        "relative difference")
                .logY()
                .yRange(1e-17, 1);
        differences = sorted(differences, "our step rule", replay.relativeDifferences());
        differences = sorted(differences, "η changed by 10⁻⁶ of it", perturbed.relativeDifferences());
        return Figure.of(
                "replay",
                "The published run is reproduced to rounding; a change of one constant by a millionth is seen at once.",
                paths,
                differences.horizontalRule("bound on the largest", 1e-8).horizontalRule("bound on the median", 1e-12));
    }

    private static Panel sorted(Panel panel, String label, double[] differences) {
        double[] positive = Arrays.stream(differences).filter(d -> d > 0).toArray();
        int first = differences.length - positive.length;
        double[] share = IntStream.range(0, positive.length)
                .mapToDouble(i -> (first + i + 1.0) / differences.length)
                .toArray();
        return panel.line(label, share, positive);
    }
}
