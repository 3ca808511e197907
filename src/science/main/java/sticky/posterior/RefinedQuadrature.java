package sticky.posterior;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * Quadrature of a positive integrand, given by its logarithm, at two resolutions, on panels that are halved where the two differ: near a
 * kink, a jump or a root that no grading foresaw. Where no panel needs halving it is the plain sum over the panels.
 *
 * <p>Formula: with C and F a panel's integrals by {@link Resolutions#COARSE} and {@link Resolutions#FINE} parts, panels are halved until
 * 3 sum |C - F| &lt;= 1e-6 sum F, or {@value #MOST_PANELS} panels are reached. Each halving divides a jump's error by 2, a root's by 3. A
 * difference that the integrand's own resolution makes, which no halving mends, is left as it is. A half is taken to be off by a 32nd
 * of what its whole was off by, at least: at a kink the two resolutions may agree by chance, but hardly twice in a row.
 */
final class RefinedQuadrature {
    private static final double TOLERANCE = 1e-6;
    private static final int MOST_PANELS = 1500;
    private static final double NARROWEST = 1e-13;
    private static final double CHANCE = 1 / 32.0;

    /** F's error over |C - F| where halving mends least, at an inverse root: 1/(sqrt(2) - 1), rounded up. */
    private static final double SAFETY = 3;

    private final List<Panel> panels;

    private RefinedQuadrature(List<Panel> panels) {
        this.panels = panels;
    }

    /** An integrand that is itself computed at a resolution. */
    interface LogIntegrand {
        /** ln of the integrand. */
        double at(double x, int parts);
    }

    /**
     * One panel with what was computed on it, at both resolutions.
     *
     * @param least ln of the least difference that is believed; -infinity for a panel that is no half
     */
    private record Panel(double low, double high, Sum coarse, Sum fine, double least) {
        static Panel of(double low, double high, double least, LogIntegrand integrand) {
            return new Panel(
                    low,
                    high,
                    Sum.of(low, high, Resolutions.COARSE, integrand),
                    Sum.of(low, high, Resolutions.FINE, integrand),
                    least);
        }

        Sum at(int parts) {
            return parts == Resolutions.COARSE ? coarse : fine;
        }

        /** The error, over exp(largest). */
        double error(double largest) {
            return Math.max(StrictMath.exp(least - largest), difference(coarse, fine, largest));
        }

        private static double difference(Sum coarse, Sum fine, double largest) {
            return SAFETY * Math.abs(StrictMath.exp(coarse.log - largest) - StrictMath.exp(fine.log - largest));
        }

        /** Adds the panel's halves, or the panel itself where its parts alone, the integrand fine in both, err by less than a share. */
        void addTo(List<Panel> panels, double largest, double share, LogIntegrand integrand) {
            if (error(largest) > share && high - low > NARROWEST * Math.max(Math.abs(low), Math.abs(high))) {
                Sum whole = Sum.of(low, high, Resolutions.COARSE, (x, parts) -> integrand.at(x, Resolutions.FINE));
                double own = difference(whole, fine, largest);
                if (Math.max(own, StrictMath.exp(least - largest)) > share) {
                    double middle = .5 * (low + high);
                    double leastOfHalf = StrictMath.log(own * CHANCE) + largest;
                    panels.add(of(low, middle, leastOfHalf, integrand));
                    panels.add(of(middle, high, leastOfHalf, integrand));
                    return;
                }
            }
            panels.add(this);
        }
    }

    /** @param logs of the integrand at the nodes, {@code double[node]} */
    private record Sum(LogQuadrature rule, double[] logs, double log) {
        static Sum of(double low, double high, int parts, LogIntegrand integrand) {
            LogQuadrature rule = LogQuadrature.over(GradedPanels.cut(new double[] {low, high}, parts));
            double[] logs = new double[rule.nodes().length];
            for (int i = 0; i < logs.length; i++) {
                logs[i] = integrand.at(rule.nodes()[i], parts);
            }
            return new Sum(rule, logs, rule.logIntegral(logs));
        }
    }

    /** @param edges of the panels to begin with, ascending */
    static RefinedQuadrature of(double[] edges, LogIntegrand integrand) {
        List<Panel> panels = new ArrayList<>();
        for (int p = 1; p < edges.length; p++) {
            panels.add(Panel.of(edges[p - 1], edges[p], Double.NEGATIVE_INFINITY, integrand));
        }
        RefinedQuadrature refined = new RefinedQuadrature(panels);
        while (refined.panels.size() < MOST_PANELS && refined.halve(integrand)) {
            // until nothing needs halving
        }
        return refined;
    }

    /** Halves the panels that have more than their share of the error; false if there is none. */
    private boolean halve(LogIntegrand integrand) {
        double total = logIntegral(Resolutions.FINE);
        double sum = panels.stream().mapToDouble(panel -> panel.error(total)).sum();
        if (!(sum > TOLERANCE)) {
            return false;
        }
        double share = .5 * TOLERANCE / panels.size();
        List<Panel> before = List.copyOf(panels);
        panels.clear();
        before.forEach(panel -> panel.addTo(panels, total, share, integrand));
        return panels.size() > before.size();
    }

    /** ln of the integral; -infinity for the integral 0. */
    double logIntegral(int parts) {
        double[] logs =
                panels.stream().mapToDouble(panel -> panel.at(parts).log).toArray();
        double largest = Arrays.stream(logs).max().orElseThrow();
        if (largest == Double.NEGATIVE_INFINITY) {
            return largest;
        }
        double sum = 0;
        for (double log : logs) {
            sum += StrictMath.exp(log - largest);
        }
        return largest + StrictMath.log(sum);
    }

    /** The errors of the panels one by one, relative to the integral: 3 sum |C - F| / sum F. */
    double error() {
        double total = logIntegral(Resolutions.FINE);
        return total == Double.NEGATIVE_INFINITY
                ? 0
                : panels.stream().mapToDouble(panel -> panel.error(total)).sum();
    }

    /** The mean of a function over the density proportional to the integrand. */
    double mean(int parts, DoubleUnaryOperator function) {
        double total = logIntegral(parts);
        double mean = 0;
        for (Panel panel : panels) {
            Sum sum = panel.at(parts);
            double share = StrictMath.exp(sum.log - total);
            if (share > 0) {
                mean += share * sum.rule.mean(sum.logs, function);
            }
        }
        return mean;
    }

    /** The edges of the panels, ascending, {@code double[panel + 1]}. */
    double[] edges() {
        double[] edges = new double[panels.size() + 1];
        edges[0] = panels.get(0).low;
        for (int p = 0; p < panels.size(); p++) {
            edges[p + 1] = panels.get(p).high;
        }
        return edges;
    }
}
