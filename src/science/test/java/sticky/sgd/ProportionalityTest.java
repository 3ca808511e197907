package sticky.sgd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.linear.MatrixUtils;
import org.junit.jupiter.api.Test;
import sticky.model.RadialValley;

class ProportionalityTest {

    @Test
    void proportionalMatricesHaveNoResidual() {
        Proportionality pair = of(new double[][] {{2, 1}, {1, 4}}, new double[][] {{4, 2}, {2, 8}});
        assertThat(pair.bestConstant()).isEqualTo(.5);
        assertThat(pair.residual()).isZero();
        assertThat(pair.ratioAlong(3, -1)).isCloseTo(.5, within(1e-15));
    }

    @Test
    void orthogonalOnesHaveNothingInCommon() {
        Proportionality pair = of(new double[][] {{1, 0}, {0, 0}}, new double[][] {{0, 0}, {0, 2}});
        assertThat(pair.bestConstant()).isZero();
        assertThat(pair.residual()).isEqualTo(1);
    }

    @Test
    void curvaturesAreEigenvalues() {
        Proportionality pair = of(new double[][] {{1, 0}, {0, 1}}, new double[][] {{0, 2}, {2, 0}});
        assertThat(pair.lowestCurvature()).isCloseTo(-1, within(1e-14));
        assertThat(pair.residual()).isEqualTo(1);
    }

    @Test
    void onTheLineOfTheValleyTheConstantIsOne() {
        Proportionality onL = Proportionality.at(new GradientNoise(new RadialValley(1), 20, .7), 0, 1.3);
        assertThat(onL.bestConstant()).isCloseTo(1, within(1e-14));
        assertThat(onL.residual()).isZero();
        assertThat(onL.lowestCurvature()).isZero();
    }

    @Test
    void refusesWhatCannotBeCompared() {
        double[][] one = {{1}};
        assertThatThrownBy(() -> of(one, new double[][] {{1, 0}, {0, 1}}))
                .hasMessage("covariance of 1 rows and Hessian of 2 are not square matrices of one size");
        assertThatThrownBy(() -> of(one, new double[][] {{0}}))
                .hasMessage("norm 0.0 of the Hessian is out of range (0, infinity)");
        assertThatThrownBy(() -> of(new double[][] {{Double.NaN}}, one)).hasMessageStartingWith("norm ");
    }

    private static Proportionality of(double[][] covariance, double[][] hessian) {
        return new Proportionality(MatrixUtils.createRealMatrix(covariance), MatrixUtils.createRealMatrix(hessian));
    }
}
