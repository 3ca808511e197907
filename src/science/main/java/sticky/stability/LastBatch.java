package sticky.stability;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The batch one step before an exit, as the quasi-stationary law predicts it: how rare its push was at the place where it was drawn, and
 * the chance to cross the barrier in the step after it.
 *
 * <p>Formula: with pi the quasi-stationary law, k(w, w') the density of one step and e(w') the chance that the next one ends above the
 * barrier, an exit has the places w and w' two steps and one step before it with weight pi(w) k(w, w') e(w'). A push that no batch
 * exceeds more often than once in n has the quantile 1 - 1/n; any batch at random has a uniform one.
 *
 * @param cases pairs of places, by weight
 */
public record LastBatch(List<Case> cases) {
    /** Cells from which an exit is this many times less likely than on average are left out. */
    private static final double NEGLIGIBLE = 1e-5;

    /**
     * One pair of places.
     *
     * @param weight the share of the exits, up to a common factor
     * @param quantile of the push from the first to the second
     * @param chance to cross the barrier from the second in one step
     */
    public record Case(double weight, double quantile, double chance) {}

    /**
     * Computes the prediction.
     *
     * @param law of SGD in the basin
     * @param cells that the basin is divided into, at least 8
     * @throws IllegalArgumentException if there are too few cells
     */
    public static LastBatch of(QuasiStationaryLaw law, int cells) {
        Ranges.count("number of cells", cells, 8);
        BatchPush push = new BatchPush(law.landscape(), law.learningRate(), law.batchSize(), law.labelNoise());
        double width = (law.high() - law.low()) / cells;
        double[] density = law.density(cells);
        double[] chance = new double[cells];
        double rate = 0;
        for (int cell = 0; cell < cells; cell++) {
            chance[cell] = push.chanceAbove(law.high(), law.low() + (cell + 0.5) * width);
            rate += density[cell] * width * chance[cell];
        }
        List<Case> cases = new ArrayList<>();
        for (int cell = 0; cell < cells; cell++) {
            double from = law.low() + (cell + 0.5) * width;
            double share = density[cell] * width;
            double above = Double.NaN; // the chance of a step beyond the upper edge of the cell before
            for (int next = 0; next < cells; next++) {
                if (!(share * chance[next] > NEGLIGIBLE * rate / cells)) {
                    above = Double.NaN;
                    continue;
                }
                double to = law.low() + (next + 0.5) * width;
                double below = Double.isNaN(above) ? push.chanceAbove(to - 0.5 * width, from) : above;
                above = push.chanceAbove(to + 0.5 * width, from);
                double weight = share * (below - above) * chance[next];
                if (weight > NEGLIGIBLE * rate / cells) {
                    double size = Math.abs(push.push(from, to));
                    cases.add(new Case(weight, push.quantile(from, size), chance[next]));
                }
            }
        }
        return new LastBatch(List.copyOf(cases));
    }

    /** Returns the share of the exits whose last batch pushed farther than the given quantile. */
    public double shareAbove(double quantile) {
        double above = 0;
        double all = 0;
        for (Case one : cases) {
            above += one.quantile > quantile ? one.weight : 0;
            all += one.weight;
        }
        return above / all;
    }

    /** Returns the median quantile of the last push; a batch at random has 1/2. */
    public double medianQuantile() {
        return median(Case::quantile);
    }

    /** Returns the median chance, over the exits, to cross the barrier from the last place before it. */
    public double medianChance() {
        return median(Case::chance);
    }

    private double median(ToDoubleFunction<Case> of) {
        List<Case> sorted =
                cases.stream().sorted(Comparator.comparingDouble(of)).toList();
        double half = 0.5 * cases.stream().mapToDouble(Case::weight).sum();
        double sum = 0;
        for (Case one : sorted) {
            sum += one.weight;
            if (sum >= half) {
                return of.applyAsDouble(one);
            }
        }
        throw new IllegalStateException("no exit is likely enough to be looked at");
    }
}
