package sticky.sgd;

/**
 * Gradients of the batch loss at one point.
 *
 * @param sample how they were drawn
 * @param values {@code double[dimension][batch]}. Not a copy
 */
public record BatchGradients(GradientSample sample, double[][] values) {}
