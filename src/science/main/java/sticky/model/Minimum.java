package sticky.model;

/**
 * A minimum of a potential Q^2: one point of its zero set.
 *
 * @param name what the write-up calls it
 * @param point where it is, {@code double[dimension]}
 * @param order degeneracy order d: Q vanishes there like the d-th power of the distance to the zero set (at an isolated or maximally
 *     degenerate point: of the distance to the point)
 * @param learningCoefficient local learning coefficient lambda: the volume of {l < eps} near the point falls like eps^lambda
 */
public record Minimum(String name, double[] point, int order, double learningCoefficient) {

    /** d = 1: the Hessian of the potential is positive across the zero set. */
    public boolean isRegular() {
        return order == 1;
    }
}
