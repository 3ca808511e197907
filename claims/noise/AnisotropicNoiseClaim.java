package noise;

import static sticky.claim.Check.check;
import static sticky.claim.Source.theory;

import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import sticky.claim.Check;
import sticky.claim.Claim;
import sticky.claim.Control;
import sticky.claim.Finding;
import sticky.claim.Lab;
import sticky.claim.Runs;
import sticky.model.RadialValley;
import sticky.observables.GradientStatistics;
import sticky.sgd.BatchGradients;
import sticky.sgd.GradientSample;
import sticky.statistics.CovarianceDistance;
import sticky.statistics.Estimators;

/** Takeaway 4: the noise of a batch is not isotropic; its whole covariance matrix is sampled. */
@Claim(
        id = "N12",
        takeaway = "noise",
        sentences = {180},
        finding = Finding.CONFIRMED,
        statement = "The noise of SGD is anisotropic, since its covariance follows the Hessian at a critical point",
        source = "Section Connection between degeneracies and SGD dynamics",
        note = """
                As anisotropic as can be: for a model f = Q(w) x each batch gradient is a multiple of grad Q, so that one eigenvalue of \
                the covariance matrix is 0 everywhere and the other (4/B)(2Q² + sigma²)|grad Q|². On L the whole matrix is (2 sigma²/B) H. \
                Replicates: batches of raw (x, y).""",
        fault = "label-noise-over-b-minus-1")
class AnisotropicNoiseClaim {
    private final GradientSample offTheLine =
            GradientSample.of(new RadialValley(1), 0.3, 1.1).batches(200_000).named("at (0.3, 1.1)");
    private final WholeMatrix onTheLine = new WholeMatrix(
            GradientSample.of(new RadialValley(1), 0, 1.2).batches(200_000).named("on L"), Shape.HESSIAN);

    /** What a covariance matrix is compared with. */
    private enum Shape {
        HESSIAN,
        ISOTROPIC
    }

    /** Batches at a point, and (2 sigma^2/B) H there or an isotropic matrix of its trace. */
    private record WholeMatrix(GradientSample sample, Shape shape) {
        WholeMatrix against(Shape other) {
            return new WholeMatrix(sample, other);
        }

        double[][] predicted() {
            double unit = 2 * sample.labelNoise() * sample.labelNoise() / sample.batchSize();
            double[][] m = sample.landscape().potentialHessian(sample.weights());
            for (double[] row : m) {
                for (int k = 0; k < row.length; k++) {
                    row[k] *= unit;
                }
            }
            double half = (m[0][0] + m[1][1]) / 2;
            return shape == Shape.HESSIAN ? m : new double[][] {{half, 0}, {0, half}};
        }

        /** The matrix has one sampled eigenvalue, whose relative error is nearly normal: the mean of its size. */
        double expectedDistance() {
            double excess = 6.0 / sample.batchSize();
            return Math.sqrt(2 / Math.PI * (2 + excess) / sample.batches());
        }
    }

    private final Check<GradientSample> largestEigenvalue = check(
                    "largest eigenvalue of the covariance matrix at (0.3, 1.1) over (4/B)(2Q² + σ²)|∇Q|²",
                    (Runs runs, GradientSample s) -> Estimators.variance(GradientStatistics.alongTheSlope(runs.of(s))))
            .over(AnisotropicNoiseClaim::isserlis, theory("Isserlis' theorem"))
            .isBetween(0.965, 1.035);

    private final Check<WholeMatrix> followsTheHessian = check(
                    "|C − (2σ²/B) H| / |(2σ²/B) H| on L", (Runs runs, WholeMatrix m) -> {
                        double[][] gradients = runs.of(m.sample).values();
                        double[][] predicted = m.predicted();
                        return level ->
                                CovarianceDistance.relative(gradients, predicted, level.bootstrap(), level.alpha());
                    })
            .isBelow(0.05)
            .expected(
                    WholeMatrix::expectedDistance,
                    theory("mean size of a normal error with the sampled eigenvalue's variance"));

    @Test
    @Order(1)
    void one_eigenvalue_is_the_derived_one(Lab lab) {
        lab.figure(() -> AnisotropyFigure.of(lab, offTheLine.batches(2_000), onTheLine.sample.batches(2_000)));
        lab.report("smallest eigenvalue over the largest at (0.3, 1.1)", () -> {
            double[] values = eigenvalues(lab.of(offTheLine));
            return Estimators.identity(values[1] / values[0], 1e-9);
        });
        lab.assertSupported(largestEigenvalue, offTheLine);
    }

    @Test
    @Order(2)
    void on_the_line_the_whole_matrix_is_the_hessians(Lab lab) {
        lab.assertSupported(followsTheHessian, onTheLine);
    }

    /** By theory half of it. */
    @Control("batches of 40 instead of 20")
    void larger_batches_have_a_smaller_eigenvalue(Lab lab) {
        lab.assertRefuted(largestEigenvalue, offTheLine.batchSize(40).named("at (0.3, 1.1), B = 40"));
    }

    /** By theory the distance of diag(t, 0) from diag(t/2, t/2), over the latter's norm: 1. */
    @Control("an isotropic matrix of the same trace instead of the Hessian")
    void the_matrix_is_not_isotropic(Lab lab) {
        lab.assertRefuted(followsTheHessian, onTheLine.against(Shape.ISOTROPIC));
    }

    private static double isserlis(GradientSample sample) {
        double[][] c = sample.law().covariance(sample.weights());
        return c[0][0] + c[1][1];
    }

    private static double[] eigenvalues(BatchGradients gradients) {
        return new EigenDecomposition(MatrixUtils.createRealMatrix(CovarianceDistance.covariance(gradients.values())))
                .getRealEigenvalues();
    }
}
