/* Figure 1 (double well 1.8; 1, 2; eta .01, streaming, B = 20), one trajectory after another in scalar code. Arguments: N T seed. */
#include "draws.h"

int main(int count, char **given) {
  if (count != 4) return 2;
  long trajectories = atol(given[1]), steps = atol(given[2]), finite = 0;
  prepare((uint64_t)atol(given[3]));
  const double w0 = 1.8, eta = .01, batch = 20, d = .5 * batch - 1. / 3, c = 1 / (3 * sqrt(d));
  double start = seconds();
  for (long i = 0; i < trajectories; i++) {
    double w = 2 * w0 * (2 * uniform() - 1);
    for (long k = 0; k < steps; k++) {
      double xx = 2 / batch * gamma_variate(d, c), xy = sqrt(xx / batch) * normal();
      double left = w + w0, right = w - w0;
      double q = left * right * right, slope = right * (right + 2 * left);
      w -= eta * (2 * (xx * q - xy)) * slope;
    }
    finite += isfinite(w) != 0;
  }
  report("streaming-scalar", trajectories, steps, seconds() - start, (double)finite / (double)trajectories);
}
