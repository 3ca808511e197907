package sticky.ensemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static sticky.ensemble.Start.at;
import static sticky.ensemble.Start.uniform;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sticky.data.DataSet;
import sticky.data.Epochs;
import sticky.model.DoubleWell;
import sticky.model.Landscape;
import sticky.model.Monomial;
import sticky.model.RadialValley;
import sticky.random.Seed;

/** The engine in limits where the answer is known in closed form. */
class LimitsTest {
    private static final Ensemble ENSEMBLE = new Ensemble(2);
    private static final Seed SEED = Seed.root(1).child("limits");

    @AfterAll
    static void close() {
        ENSEMBLE.close();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, .5})
    void sgdWithoutNoiseIsGradientDescentToTheLastBit(double momentum) {
        Experiment sgd = Experiment.on(new DoubleWell(1.8, 1, 2))
                .momentum(momentum)
                .from(uniform(-2.5, 2.5))
                .trajectories(100)
                .steps(200)
                .labelNoise(0);
        Run noiseless = ENSEMBLE.run(sgd.withoutInputNoise(), SEED);
        Run descent = ENSEMBLE.run(sgd.gradientDescent(), SEED);

        assertThat(noiseless.end(0)).containsExactly(descent.end(0));
        assertThat(ENSEMBLE.run(sgd, SEED).end(0)).isNotEqualTo(descent.end(0));
    }

    @Test
    void gradientDescentIsThePlainLoopToTheLastBit() {
        Landscape valley = new RadialValley(1);
        Run run = ENSEMBLE.run(
                Experiment.on(valley).gradientDescent().from(at(.4), at(.8)).steps(300), SEED);
        double[] w = {.4, .8};
        for (int step = 0; step < 300; step++) {
            double residual = 2 * valley.value(w);
            double[] slope = valley.gradient(w);
            w[0] -= .01 * (residual * slope[0]);
            w[1] -= .01 * (residual * slope[1]);
        }

        assertThat(new double[] {run.end(0)[0], run.end(1)[0]}).containsExactly(w);
    }

    /** Q = w: the gradient is 2 w. A step has three roundings, so t steps are within 3 t 2^-53 of the law. */
    @ParameterizedTest
    @ValueSource(doubles = {.01, .3, .7})
    void gradientDescentOnALineContractsByOneMinusTwiceTheLearningRate(double learningRate) {
        int steps = 60;
        Run run = ENSEMBLE.run(
                Experiment.on(new Monomial(1))
                        .gradientDescent()
                        .learningRate(learningRate)
                        .from(at(.8))
                        .steps(steps),
                SEED);
        double law = .8 * Math.pow(1 - 2 * learningRate, steps);
        // For eta = .3 and .7, 1 - 2 eta itself is a difference of numbers near 1: four more roundings, over |1 - 2
        // eta|.
        double roundings = 3 + 4 / Math.abs(1 - 2 * learningRate);

        assertThat(run.end(0)[0]).isCloseTo(law, within(Math.abs(law) * steps * roundings * 0x1p-53));
    }

    /**
     * Q = w: w' = a w + b with a = 1 - 2 eta m_xx and b = 2 eta m_xy, stationary with variance (eta sigma^2/B)/(1 - eta (1 + 2/B)); its
     * fourth moment, from the moments of m_xx, gives the standard error. 600 and 100 steps leave less than 1e-9 of the start.
     */
    @ParameterizedTest
    @CsvSource({".01, 20, 600, 20000", ".1, 4, 100, 60000"})
    void theStationaryVarianceOfARegularMinimumIsTheClosedForm(double eta, int batchSize, int steps, int trajectories) {
        double sigma = 1.5;
        double b = batchSize;
        double m2 = 1 + 2 / b;
        double m3 = m2 * (1 + 4 / b);
        double m4 = m3 * (1 + 6 / b);
        double variance = eta * sigma * sigma / b / (1 - eta * m2);
        double kick = 4 * eta * eta * sigma * sigma / b;
        double contraction =
                1 - 8 * eta + 24 * eta * eta * m2 - 32 * Math.pow(eta, 3) * m3 + 16 * Math.pow(eta, 4) * m4;
        double fourth = (6 * kick * (1 - 4 * eta * m2 + 4 * eta * eta * m3) * variance + 3 * kick * kick * m2)
                / (1 - contraction);
        Run run = ENSEMBLE.run(
                Experiment.on(new Monomial(1))
                        .learningRate(eta)
                        .batchSize(batchSize)
                        .labelNoise(sigma)
                        .from(at(0))
                        .steps(steps)
                        .trajectories(trajectories),
                SEED);
        double measured = DoubleStream.of(run.end(0)).map(w -> w * w).sum() / trajectories;

        assertThat(measured).isCloseTo(variance, within(5 * Math.sqrt((fourth - variance * variance) / trajectories)));
    }

    /** Q = w and B = n: each step has the data set's own two means, in sums of 50 terms taken in any order. */
    @Test
    void aBatchOfTheWholeDataSetIsGradientDescentOnTheDataSetOfTheExperimentsKey() {
        int n = 50;
        Experiment wholeDataSet = Experiment.on(new Monomial(1))
                .batchSize(n)
                .dataSet(n)
                .from(at(.5))
                .trajectories(10)
                .steps(3);
        DataSet drawn = new Epochs(n, n, 1, null).prepared(SEED).given();
        double meanXY = IntStream.range(0, n)
                        .mapToDouble(i -> drawn.x()[i] * drawn.y()[i])
                        .sum()
                / n;
        double w = .5;
        for (int step = 0; step < 3; step++) {
            w -= .01 * 2 * (drawn.meanXX() * w - meanXY);
        }

        for (double end : ENSEMBLE.run(wholeDataSet, SEED).end(0)) {
            assertThat(end).isCloseTo(w, within(1e-14));
        }
    }

    @Test
    void onADegenerateLineNothingMoves() {
        Run run = ENSEMBLE.run(
                Experiment.on(new RadialValley(2))
                        .from(at(0), uniform(-1.5, 1.5))
                        .trajectories(100)
                        .steps(100),
                SEED);

        assertThat(run.end(0)).containsOnly(0);
        assertThat(run.end(1)).containsExactly(run.start(1));
        assertThat(Arrays.stream(run.start(1)).distinct().count()).isEqualTo(100);
    }
}
