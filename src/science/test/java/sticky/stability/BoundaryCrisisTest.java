package sticky.stability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import sticky.model.DoubleWell;

class BoundaryCrisisTest {
    private static final BoundaryCrisis CRISIS = new BoundaryCrisis(new DoubleWell(1.8, 1, 2));

    /** By orbits, independently, in another language. */
    @Test
    void theCrisisIsWhereItWasFoundByOrbits() {
        assertThat(CRISIS.criticalSharpness().value()).isCloseTo(3.3504, within(1e-4));
        assertThat(CRISIS.criticalLearningRate() * CRISIS.sharpness())
                .isCloseTo(CRISIS.criticalSharpness().value(), within(1e-9));
    }

    @Test
    void inUnitsOfTheHessianItDoesNotDependOnTheWidth() {
        assertThat(new BoundaryCrisis(new DoubleWell(1, 1, 2))
                        .criticalSharpness()
                        .value())
                .isCloseTo(CRISIS.criticalSharpness().value(), within(1e-9));
    }

    @Test
    void orbitsStayBelowTheCrisisAndLeaveAboveIt() {
        assertThat(leaves(.995)).isFalse();
        assertThat(leaves(1.02)).isTrue();
    }

    @Test
    void aDegenerateMinimumHasNoCrisis() {
        assertThatThrownBy(() -> new BoundaryCrisis(new DoubleWell(2, 2, 3)).criticalSharpness())
                .hasMessage("order d1 2 is out of range [1, 1]: eta H is 0");
    }

    @Test
    void aSignThatDoesNotChangeIsRefused() {
        assertThat(SignChange.between(0, 2, x -> x * x - 2).value()).isCloseTo(Math.sqrt(2), within(1e-10));
        assertThatThrownBy(() -> SignChange.between(2, 3, x -> x * x - 2))
                .hasMessage("no sign changes between 2.0, with the value 2.0, and 3.0, with the value 7.0");
    }

    private static boolean leaves(double timesCritical) {
        double learningRate = timesCritical * CRISIS.criticalLearningRate();
        double w = -1.81;
        for (int t = 0; t < 20_000; t++) {
            w = CRISIS.step(learningRate, w);
            if (!(w < CRISIS.well().barrier())) {
                return true;
            }
        }
        return false;
    }
}
