package sticky.model;

import java.util.List;

/** A network of one input and one output, f_w(x), that need be neither linear nor analytic in either. */
public interface Network {

    /** How many weights it has. */
    int dimension();

    /** f_w(x). */
    double value(double[] w, double x);

    /** The gradient in the weights, {@code double[dimension]}. */
    double[] gradient(double[] w, double x);

    /** The Hessian in the weights, {@code double[dimension][dimension]}, but for its kinks. */
    double[][] hessian(double[] w, double x);

    /** Where the gradient jumps as a function of the input; nowhere for a smooth network. */
    default List<Kink> kinks(double[] w) {
        return List.of();
    }

    /**
     * A jump of the gradient.
     *
     * @param x the input
     * @param curvature what the Hessian has as a factor of the delta function there, {@code double[dimension][dimension]}
     */
    record Kink(double x, double[][] curvature) {}
}
