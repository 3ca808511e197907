package sticky.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.apache.commons.math3.stat.regression.SimpleRegression;
import org.junit.jupiter.api.Test;

class SurvivalTest {
    private static final FitWindow WINDOW = FitWindow.of(3, 25);

    private final Bootstrap bootstrap = Bootstrap.with(Draws.SEED.child("survival"));

    @Test
    void theCurveCountsTheKept() {
        // Steps 5 to 7: 4 stay in, 3 leave after step 5, 2 are never in, 1 that diverges is in throughout.
        Survival survival = new Survival(
                5, 3, new long[][] {{0b111}, {0b001}, {0b000}, {0b111}}, new long[] {4, 3, 2, 1}, new boolean[] {
                    true, true, true, false
                });
        assertThat(survival.curve())
                .usingComparatorWithPrecision(1e-15)
                .containsExactly(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, 7 / 9.0, 4 / 9.0, 4 / 9.0);
        assertThat(survival.ofAllThatStarted().curve()[6]).isEqualTo(0.5);
        assertThat(survival.fraction(6, 0.05)).isEqualTo(Proportion.exact(4, 9, 0.05));
    }

    @Test
    void longHistoriesUseSeveralWords() {
        Survival survival = new Survival(
                0, 100, new long[][] {{-1, -1}, {-1, 0b11}}, new long[] {1, 1}, new boolean[] {true, true});
        assertThat(survival.curve()[65]).isEqualTo(1);
        assertThat(survival.curve()[66]).isEqualTo(0.5);
    }

    @Test
    void holdsAPlantedRateAsOftenAsStated() {
        Coverage.isAsStated(
                0.11,
                1000,
                i -> exponential("rate", i, 1000, 0.11)
                        .rate(
                                FitWindow.of(0, 15),
                                Scale.LOG,
                                Bootstrap.with(Draws.SEED.child("rate " + i)).resamples(40),
                                Coverage.ALPHA));
    }

    @Test
    void any_number_of_the_rates_is_estimated_over_independent_runs_only() {
        DecayRates rates = new DecayRates(
                List.of(exponential("upper", 0, 40_000, 0.11), exponential("lower", 0, 40_000, 0.22)),
                FitWindow.of(0, 15));
        Estimator ratio = Estimators.ofRates(rates, rate -> rate[1] / rate[0], Scale.LOG);

        Estimate estimate = ratio.at(new Level(1e-6, bootstrap, false));
        assertThat(estimate.low()).isLessThan(2);
        assertThat(estimate.high()).isGreaterThan(2);
        assertThat(estimate.value()).isCloseTo(2, within(0.1));
        assertThatThrownBy(() -> ratio.at(new Level(1e-6, bootstrap, true)))
                .hasMessageStartingWith("the runs share their random numbers");
    }

    @Test
    void anExponentialHasOneRate() {
        Estimate ratio = exponential("ratio", 0, 40_000, 0.11)
                .rateRatio(FitWindow.of(3, 10), FitWindow.of(10, 25), Scale.LOG, bootstrap, 1e-6);
        assertThat(ratio.low()).isLessThan(1);
        assertThat(ratio.high()).isGreaterThan(1);
        assertThat(ratio.high() - ratio.low()).isLessThan(0.4);
    }

    @Test
    void ratesOfIndependentRunsAreCompared() {
        Survival slow = exponential("slow", 0, 20_000, 0.05);
        Survival fast = exponential("fast", 0, 20_000, 0.2);
        Estimate ratio = DecayRates.ratio(fast, slow, WINDOW, Scale.LOG, bootstrap, 1e-6);
        assertThat(ratio.value()).isCloseTo(4, within(0.2));
        assertThat(ratio.low()).isLessThan(4);
        assertThat(ratio.high()).isGreaterThan(4);
        Estimate difference = DecayRates.difference(fast, slow, WINDOW, bootstrap, 1e-6);
        assertThat(difference.value()).isCloseTo(WINDOW.rate(fast.curve()) - WINDOW.rate(slow.curve()), within(1e-15));
        Estimate elasticity =
                new DecayRates(List.of(slow, fast), WINDOW).elasticity(new double[] {1, 2}, bootstrap, 1e-6);
        assertThat(elasticity.value()).isCloseTo(2, within(0.1)); // four times the rate at twice the parameter
    }

    @Test
    void everyResampleChoosesItsOwnWindow() {
        Survival survival = exponential("window", 0, 2000, 0.3);
        FitWindow byFloor = FitWindow.untilBelow(1, 0.01);
        FitWindow fixed = FitWindow.of(1, byFloor.end(survival.curve()));
        Estimate free = survival.rate(byFloor, Scale.LOG, bootstrap, 1e-6);
        Estimate bound = survival.rate(fixed, Scale.LOG, bootstrap, 1e-6);
        assertThat(free.value()).isEqualTo(bound.value());
        assertThat(free).isNotEqualTo(bound);
    }

    @Test
    void aRateOfZeroNeedsTheLinearScale() {
        Survival flat = new Survival(
                0, 4, new long[][] {{0b1011}, {0b1101}, {0}}, new long[] {50, 50, 50}, new boolean[] {true, true, true
                });
        FitWindow all = FitWindow.of(0, 3);
        assertThatThrownBy(() -> flat.rate(all, Scale.LOG, bootstrap, 0.05))
                .hasMessageContaining("no place on the scale LOG");
        Estimate rate = flat.rate(all, Scale.LINEAR, bootstrap, 0.05);
        assertThat(rate.low()).isNegative();
        assertThat(rate.high()).isPositive();
    }

    /**
     * With 0 leavers of n in k steps the log decay is surely below D = -ln(1 - p), where p is the exact upper limit of 0 of n. All of it
     * after the second of five points makes the slope (0 + 1 + 2) D / 10 = .3 D; the limit is 1.5 D / 4 = .375 D.
     */
    @Test
    void whereNobodyMovesTheIntervalIsTheExactOneOfNoLeavers() {
        Survival still =
                new Survival(0, 5, new long[][] {{0b11111}, {0}}, new long[] {100, 50}, new boolean[] {true, true});
        double decay = -Math.log(1 - Proportion.exact(0, 100, 1e-6).high());

        Estimate rate = still.rate(FitWindow.of(0, 4), Scale.LINEAR, bootstrap, 1e-6);

        assertThat(rate.value()).isZero();
        assertThat(rate.high()).isCloseTo(.375 * decay, within(1e-12));
        assertThat(rate.low()).isEqualTo(-rate.high());
        double left = Math.exp(-decay);
        assertThat(ExponentialDecay.rate(new double[] {1, 1, left, left, left}, 0, 4))
                .isCloseTo(.3 * decay, within(1e-12));
        assertThatThrownBy(() -> still.rate(FitWindow.of(0, 4), Scale.LOG, bootstrap, 1e-6))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** Whoever moves inside the window is resampled; who moves outside it, has diverged or is not there, does not. */
    @Test
    void oneWhoMovesIsEnoughForAResampledInterval() {
        boolean[] all = {true, true};
        Survival moving = new Survival(0, 5, new long[][] {{0b11111}, {0b00111}}, new long[] {100, 20}, all);
        Estimate rate = moving.rate(FitWindow.of(0, 4), Scale.LINEAR, bootstrap, 1e-6);
        assertThat(rate.value())
                .isCloseTo(
                        ExponentialDecay.rate(new double[] {1, 1, 1, 100 / 120.0, 100 / 120.0}, 0, 4), within(1e-15));
        assertThat(rate.high()).isGreaterThan(rate.value());

        assertStill(new Survival(0, 5, new long[][] {{0b11111}, {0b01111}}, new long[] {100, 20}, all), 3);
        assertStill(new Survival(0, 5, new long[][] {{0b11110}, {0b11111}}, new long[] {100, 20}, all), 4);
        assertStill(
                new Survival(
                        0, 5, new long[][] {{0b11111}, {0b00111}}, new long[] {100, 20}, new boolean[] {true, false}),
                4);
        assertStill(new Survival(0, 5, new long[][] {{0b11111}, {0b00111}}, new long[] {100, 0}, all), 4);
    }

    private void assertStill(Survival survival, int last) {
        Estimate rate = survival.rate(FitWindow.of(1, last), Scale.LINEAR, bootstrap, 1e-6);
        assertThat(rate.value()).isZero();
        assertThat(rate.low()).isEqualTo(-rate.high());
    }

    @Test
    void rSquaredIsThatOfTheLogarithmsRegression() {
        Survival survival = new Survival(
                0,
                4,
                new long[][] {{0b1111}, {0b0111}, {0b0011}, {0b0001}},
                new long[] {300, 200, 300, 100},
                new boolean[] {true, true, true, true});
        SimpleRegression regression = new SimpleRegression();
        double[] curve = {1, 800 / 900.0, 500 / 900.0, 300 / 900.0};
        for (int s = 0; s < curve.length; s++) {
            regression.addData(s, Math.log(curve[s]));
        }
        Estimate r = survival.rSquared(FitWindow.of(0, 3), bootstrap, .05);
        assertThat(r.value()).isCloseTo(regression.getRSquare(), within(1e-12));
        assertThat(r.low()).isLessThan(r.value());
    }

    @Test
    void resamplesWithAnEmptyStepAreCounted() {
        Survival thin = new Survival(
                0, 3, new long[][] {{0b111}, {0b011}, {0b001}}, new long[] {1, 50, 50}, new boolean[] {true, true, true
                });
        assertThatThrownBy(() -> thin.rate(FitWindow.of(0, 2), Scale.LOG, bootstrap, 0.05))
                .hasMessageMatching("1\\d\\d of 400 resamples give a value that has no place on the scale LOG"); // 37 %
    }

    @Test
    void refusesHistoriesThatDisagree() {
        long[][] one = {{1}};
        assertThatThrownBy(() -> new Survival(0, 65, one, new long[] {1}, new boolean[] {true}))
                .hasMessage("1 words of class 0 do not hold 65 steps");
        assertThatThrownBy(() -> new Survival(0, 1, one, new long[] {1, 2}, new boolean[] {true}))
                .hasMessage("1 patterns, 2 multiplicities and 1 kept flags do not name the same classes");
        assertThatThrownBy(() -> new Survival(0, 1, one, new long[] {5}, new boolean[] {false}))
                .hasMessage("no trajectory is kept, so there is no total to take fractions of");
        Survival survival = new Survival(0, 1, one, new long[] {5}, new boolean[] {true});
        assertThatThrownBy(() -> survival.fraction(1, 0.05)).hasMessage("step 1 is out of range [0, 0]");
        assertThatThrownBy(() -> survival.rate(WINDOW, Scale.LOG, bootstrap, 0.05))
                .hasMessage("window from step 3 to step 25 is not two steps or more within [0, 0]");
    }

    /** Trajectories that are in the basin for an exponential time; class l leaves after step l, the last one never. */
    private static Survival exponential(String name, long stream, int trajectories, double rate) {
        int steps = 30;
        long[][] patterns = new long[steps + 1][];
        boolean[] kept = new boolean[steps + 1];
        for (int l = 0; l <= steps; l++) {
            patterns[l] = new long[] {(1L << l) - 1};
            kept[l] = true;
        }
        long[] multiplicities = new long[steps + 1];
        for (double life : Draws.uniform(name, stream, trajectories, u -> -Math.log1p(-u) / rate)) {
            multiplicities[(int) Math.min(steps, 1 + Math.floor(life))]++;
        }
        return new Survival(0, steps, patterns, multiplicities, kept);
    }
}
