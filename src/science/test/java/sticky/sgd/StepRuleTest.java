package sticky.sgd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sticky.data.Streaming;
import sticky.model.Landscape;
import sticky.model.Monomial;
import sticky.model.RadialValley;
import sticky.random.Seed;

/** Single steps against computation by hand. Q = w^2 at w = 2: Q = 4, Q' = 4. */
class StepRuleTest {
    private static final Landscape SQUARE = new Monomial(2);

    /** g = 2 (1.5 * 4 - .25) 4 = 46. */
    @Test
    void aStepMovesAgainstTheBatchGradient() {
        assertThat(steps(StepRule.sgd(.1), new double[] {1.5}, new double[] {.25}))
                .isCloseTo(2 - 4.6, within(1e-15));
    }

    /** Step 1 as above, to w = -2.6, v = 46. Step 2: g = 2 * 6.76 * (-5.2) = -70.304, v = .5 * 46 - 70.304 = -47.304. */
    @Test
    void momentumAddsItsShareOfTheLastVelocity() {
        StepRule rule = new StepRule(.1, .5, false);

        assertThat(steps(rule, new double[] {1.5, 1}, new double[] {.25, 0})).isCloseTo(-2.6 + 4.7304, within(1e-14));
    }

    /** g = 2 (4 - sqrt((2 * 16 + .7^2)/20) xi) 4 at xi = .5. */
    @Test
    void gaussianNoiseIsScaledToTheCovarianceOfSgd() {
        double gradient = 2 * (4 - Math.sqrt((32 + .49) / 20) * .5) * 4;

        assertThat(steps(new StepRule(.1, 0, true), new double[] {1}, new double[] {.5}))
                .isCloseTo(2 - .1 * gradient, within(1e-15));
    }

    @Test
    void gaussianNoiseOfZeroIsGradientDescent() {
        assertThat(steps(new StepRule(.1, 0, true), new double[] {1, 1}, new double[] {0, 0}))
                .isEqualTo(steps(StepRule.sgd(.1), new double[] {1, 1}, new double[] {0, 0}));
    }

    /** g = 2 * 4 * 4 + .3 * .5, whatever the batch size: no factor of the slope. */
    @Test
    void isotropicNoiseDoesNotDependOnTheSlope() {
        assertThat(steps(new StepRule(.1, 0, true, .3), new double[] {1}, new double[] {.5}))
                .isCloseTo(2 - .1 * 32.15, within(1e-15));
    }

    /** The smallest deviation there is is lost beside any gradient, so that the code with isotropic noise must agree exactly. */
    @ParameterizedTest
    @ValueSource(doubles = {0, .5})
    void vanishingIsotropicNoiseIsGradientDescentToTheLastBit(double momentum) {
        double[] ones = {1, 1, 1, 1, 1};
        assertThat(steps(new StepRule(.01, momentum, true, Double.MIN_VALUE), ones, new double[] {.5, -2, 1, .3, 0}))
                .isEqualTo(steps(new StepRule(.01, momentum, false), ones, new double[5]));
    }

    @Test
    void refusesIsotropicNoiseThatItCannotDraw() {
        StepRule rule = new StepRule(.1, 0, true, .3);
        assertThatThrownBy(() -> rule.open(new RadialValley(1), new Streaming(20, 1, true), 1))
                .hasMessage("dimension 2 is out of range [1, 1] for isotropic noise");
        assertThatThrownBy(() -> new StepRule(.1, 0, false, .3))
                .hasMessage("isotropic noise 0.3 is Gaussian noise, but the rule has none");
        assertThatThrownBy(() -> new StepRule(.1, 0, true, -1))
                .hasMessage("isotropic noise -1.0 is out of range [0, infinity)");
    }

    /** Q = (w1^2 + w2^2)^2 w1 at (.6, .8): Q = .6, gradient (2.44, 1.92); g = 2 (.6 - .1) (2.44, 1.92). */
    @Test
    void everyCoordinateMovesAlongItsOwnSlope() {
        double[][] w = {{.6}, {.8}};
        StepRule.sgd(.1)
                .open(new RadialValley(1), new Streaming(20, 1, true), 1)
                .step(w, new double[] {1}, new double[] {.1});

        assertThat(w[0][0]).isCloseTo(.6 - .244, within(1e-15));
        assertThat(w[1][0]).isCloseTo(.8 - .192, within(1e-15));
    }

    /** The smallest momentum there is underflows in the product with v, so that the code with velocities must agree exactly. */
    @Test
    void vanishingMomentumIsNoMomentumToTheLastBit() {
        var stream = Seed.root(1).child("batches").stream(0);
        double[] xx = stream.doubles(2 * 50).toArray();
        double[] xy = stream.doubles(2 * 50).map(u -> u - .5).toArray();
        double[][] plain = {{.4, -.5}, {.3, .7}};
        double[][] withMomentum = {{.4, -.5}, {.3, .7}};
        Streaming batches = new Streaming(20, 1, true);
        Stepper none = StepRule.sgd(.02).open(new RadialValley(2), batches, 2);
        Stepper vanishing = new StepRule(.02, Double.MIN_VALUE, false).open(new RadialValley(2), batches, 2);
        for (int step = 0; step < 50; step++) {
            double[] stepXX = {xx[2 * step], xx[2 * step + 1]};
            double[] stepXY = {xy[2 * step], xy[2 * step + 1]};
            none.step(plain, stepXX, stepXY);
            vanishing.step(withMomentum, stepXX, stepXY);
        }

        assertThat(withMomentum).isDeepEqualTo(plain);
        assertThat(plain[0]).doesNotContain(.4, -.5, Double.NaN);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, 0, -.1, Double.POSITIVE_INFINITY})
    void aLearningRateOutOfRangeIsRefused(double learningRate) {
        assertThatThrownBy(() -> StepRule.sgd(learningRate))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("learning rate " + learningRate + " is out of range (0, infinity)");
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, -.1, 1, Double.POSITIVE_INFINITY})
    void aMomentumOutOfRangeIsRefused(double momentum) {
        assertThatThrownBy(() -> new StepRule(.01, momentum, false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("momentum " + momentum + " is out of range [0, 1)");
    }

    /** Where w = 2 gets to on Q = w^2 with batches of 20 and label noise .7. */
    private static double steps(StepRule rule, double[] meanXX, double[] meanXY) {
        double[][] w = {{2}};
        Stepper stepper = rule.open(SQUARE, new Streaming(20, .7, true), 1);
        for (int step = 0; step < meanXX.length; step++) {
            stepper.step(w, new double[] {meanXX[step]}, new double[] {meanXY[step]});
        }
        return w[0][0];
    }
}
