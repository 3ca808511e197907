/** One step of the optimiser, as a value: SGD, momentum, gradient descent, SGD with Gaussian noise; and the gradient's noise itself. */
package sticky.sgd;
