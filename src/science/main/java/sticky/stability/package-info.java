/**
 * When SGD stays at a minimum and when it leaves: Lyapunov exponents, the transition kernel of a basin, the crisis of gradient descent's
 * map. Deterministic but for the exponent with momentum. Every result says its error; for that the room uses {@code statistics}, and
 * for the random products {@code random}.
 */
package sticky.stability;
