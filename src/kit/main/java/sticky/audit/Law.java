package sticky.audit;

import org.apache.commons.statistics.distribution.NormalDistribution;
import sticky.claim.Bound;
import sticky.claim.Outcome;
import sticky.statistics.ErrorRate;

/** How a statistic spreads over root seeds, and with what chance its interval then lies where it must. All arithmetic, no simulation. */
enum Law {
    /** Normal, with a standard deviation that falls with the root of the replicates; the interval is the value +- z standard errors. */
    NORMAL {
        @Override
        double chance(DesignRow row, double value, double alpha, Outcome planned) {
            double error = row.sd() * Math.sqrt((double) row.at() / row.replicates());
            return normalChance(row.bound().low(), row.bound().high(), value, error, alpha, planned);
        }

        @Override
        double surelyBeyond(DesignRow row, double end, boolean upwards, double alpha) {
            double error = row.sd() * Math.sqrt((double) row.at() / row.replicates());
            return end + (upwards ? 1 : -1) * (ErrorRate.z(alpha) + z999()) * error;
        }
    },

    /** The logarithm is normal: ratios, rates, variances. The standard deviation is given in the statistic's own unit, at its expected value. */
    LOG {
        @Override
        double chance(DesignRow row, double value, double alpha, Outcome planned) {
            Double low = row.bound().low() == null ? null : Math.log(row.bound().low());
            Double high =
                    row.bound().high() == null ? null : Math.log(row.bound().high());
            return normalChance(low, high, Math.log(value), error(row), alpha, planned);
        }

        @Override
        double surelyBeyond(DesignRow row, double end, boolean upwards, double alpha) {
            return end * Math.exp((upwards ? 1 : -1) * (ErrorRate.z(alpha) + z999()) * error(row));
        }

        private double error(DesignRow row) {
            return row.sd() / row.expected() * Math.sqrt((double) row.at() / row.replicates());
        }
    },

    /** A share of independent trials with the interval of Clopper and Pearson: exact binomial sums. */
    SHARE {
        @Override
        double chance(DesignRow row, double value, double alpha, Outcome planned) {
            return new ShareChance((int) row.replicates(), row.unit(), row.bound(), alpha)
                    .of(planned, value / row.unit());
        }

        @Override
        double surelyBeyond(DesignRow row, double end, boolean upwards, double alpha) {
            Bound one = upwards ? Bound.below(end) : Bound.above(end);
            ShareChance chance = new ShareChance((int) row.replicates(), row.unit(), one, alpha);
            double near = end;
            double far = upwards ? row.unit() : 0;
            for (int i = 0; i < BISECTIONS; i++) {
                double middle = .5 * (near + far);
                if (chance.of(Outcome.REFUTED, middle / row.unit()) >= DesignRow.POWER) {
                    far = middle;
                } else {
                    near = middle;
                }
            }
            return far;
        }
    },

    /** A Kolmogorov-Smirnov distance of two samples of that size, with Massart's interval; the distance itself nearly normal. */
    DISTANCE {
        @Override
        double chance(DesignRow row, double value, double alpha, Outcome planned) {
            double reach = reach(row, alpha);
            double error = row.sd() * Math.sqrt((double) row.at() / row.replicates());
            double room = planned == Outcome.SUPPORTED
                    ? row.bound().high() - reach - value
                    : value - row.bound().high() - reach;
            return error == 0 ? room >= 0 ? 1 : 0 : STANDARD.cumulativeProbability(room / error);
        }

        @Override
        double surelyBeyond(DesignRow row, double end, boolean upwards, double alpha) {
            return end + reach(row, alpha) + z999() * row.sd() * Math.sqrt((double) row.at() / row.replicates());
        }

        private double reach(DesignRow row, double alpha) {
            return 2 * Math.sqrt(Math.log(4 / alpha) / (2.0 * row.replicates()));
        }
    },

    /** No sampling error: quadrature, an identity, a replay. It cannot pass by luck, and costs nothing of the budget. */
    EXACT {
        @Override
        double chance(DesignRow row, double value, double alpha, Outcome planned) {
            return 1;
        }

        @Override
        double surelyBeyond(DesignRow row, double end, boolean upwards, double alpha) {
            return end;
        }
    };

    private static final int BISECTIONS = 30;
    private static final NormalDistribution STANDARD = NormalDistribution.of(0, 1);

    abstract double chance(DesignRow row, double value, double alpha, Outcome planned);

    abstract double surelyBeyond(DesignRow row, double end, boolean upwards, double alpha);

    private static double z999() {
        return STANDARD.inverseCumulativeProbability(DesignRow.POWER);
    }

    /** The chance that value +- z error, with a normal value, clears both ends, or lies beyond one of them. */
    private static double normalChance(
            Double low, Double high, double expected, double error, double alpha, Outcome planned) {
        double reach = ErrorRate.z(alpha) * error;
        if (planned == Outcome.SUPPORTED) {
            double above = low == null ? 1 : below(expected - reach - low, error);
            double under = high == null ? 1 : below(high - expected - reach, error);
            return above + under - 1;
        }
        double belowLow = low == null ? 0 : below(low - expected - reach, error);
        double aboveHigh = high == null ? 0 : below(expected - reach - high, error);
        return belowLow + aboveHigh;
    }

    private static double below(double room, double error) {
        return error > 0 ? STANDARD.cumulativeProbability(room / error) : room >= 0 ? 1 : 0;
    }
}
