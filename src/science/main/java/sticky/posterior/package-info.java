/**
 * The Bayesian posterior that SGD is compared with, deterministic: quadrature in one and two dimensions, basin masses, learning
 * coefficients. Every result says its numerical error.
 */
package sticky.posterior;
