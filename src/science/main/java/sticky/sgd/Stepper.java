package sticky.sgd;

import sticky.data.Batches;
import sticky.model.Landscape;

/**
 * A step rule at work on a group of trajectories kept as structure of arrays: one call a step, whose loops over the group become
 * vector code. All arithmetic is exact IEEE arithmetic, so that the result does not depend on how the loops are compiled.
 */
public final class Stepper {
    private final StepRule rule;
    private final Landscape landscape;
    private int lanes;
    private double[] residual;
    private double[][] gradient;
    private final double[][] velocity;
    private final double perSample;
    private final double labelVariance;

    Stepper(StepRule rule, Landscape landscape, Batches batches, int lanes) {
        if (rule.isotropicNoise() > 0 && landscape.dimension() != 1) {
            throw new IllegalArgumentException(
                    "dimension " + landscape.dimension() + " is out of range [1, 1] for isotropic noise");
        }
        this.rule = rule;
        this.landscape = landscape;
        this.lanes = lanes;
        residual = new double[lanes];
        gradient = new double[landscape.dimension()][lanes];
        velocity = new double[rule.momentum() == 0 ? 0 : landscape.dimension()][lanes];
        perSample = 1.0 / batches.batchSize();
        labelVariance = batches.labelNoise() * batches.labelNoise();
    }

    /**
     * Moves every trajectory of the group one step.
     *
     * @param w the weights, {@code [dimension][lane]}, overwritten
     * @param meanXX m_xx of this step's batches, {@code double[lane]}
     * @param meanXY m_xy likewise
     */
    public void step(double[][] w, double[] meanXX, double[] meanXY) {
        landscape.evaluate(w, residual, gradient, lanes);
        if (rule.isotropicNoise() > 0) {
            isotropicGradient(meanXY);
        } else if (rule.gaussianNoise()) {
            gaussianResidual(meanXY);
        } else {
            for (int i = 0; i < lanes; i++) {
                residual[i] = 2 * (meanXX[i] * residual[i] - meanXY[i]);
            }
        }
        for (int k = 0; k < w.length; k++) {
            if (rule.momentum() == 0) {
                descend(w[k], gradient[k]);
            } else {
                descend(w[k], velocity[k], gradient[k]);
            }
        }
    }

    /** Goes on with some of the trajectories only, renumbered in the order given. */
    public void keep(int[] kept) {
        lanes = kept.length;
        residual = new double[lanes];
        gradient = new double[gradient.length][lanes];
        for (int k = 0; k < velocity.length; k++) {
            double[] coordinate = new double[lanes];
            for (int i = 0; i < lanes; i++) {
                coordinate[i] = velocity[k][kept[i]];
            }
            velocity[k] = coordinate;
        }
    }

    private void gaussianResidual(double[] xi) {
        for (int i = 0; i < lanes; i++) {
            double q = residual[i];
            residual[i] = 2 * (q - Math.sqrt((2 * q * q + labelVariance) * perSample) * xi[i]);
        }
    }

    /** The whole gradient goes into the slope, since its noise is no multiple of it. */
    private void isotropicGradient(double[] xi) {
        double[] slope = gradient[0];
        double deviation = rule.isotropicNoise();
        for (int i = 0; i < lanes; i++) {
            slope[i] = 2 * residual[i] * slope[i] + deviation * xi[i];
            residual[i] = 1;
        }
    }

    private void descend(double[] w, double[] slope) {
        double learningRate = rule.learningRate();
        for (int i = 0; i < lanes; i++) {
            w[i] -= learningRate * (residual[i] * slope[i]);
        }
    }

    private void descend(double[] w, double[] v, double[] slope) {
        double learningRate = rule.learningRate();
        double momentum = rule.momentum();
        for (int i = 0; i < lanes; i++) {
            v[i] = momentum * v[i] + residual[i] * slope[i];
            w[i] -= learningRate * v[i];
        }
    }
}
