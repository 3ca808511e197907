/* Figure 1 on one data set of n = 1000, batches of 20 without replacement: every trajectory has an order of its own, shuffled anew each
   epoch (Fisher and Yates; bounded integers by Lemire's multiplication). Scalar code. Arguments: N T seed. */
#include "draws.h"

#define SAMPLES 1000
#define BATCH 20

static inline uint32_t below(uint32_t bound) {
  uint64_t product = (bits() >> 32) * bound;
  if ((uint32_t)product < bound)
    while ((uint32_t)product < -bound % bound) product = (bits() >> 32) * bound;
  return (uint32_t)(product >> 32);
}

int main(int count, char **given) {
  if (count != 4) return 2;
  long trajectories = atol(given[1]), steps = atol(given[2]), finite = 0;
  prepare((uint64_t)atol(given[3]));
  const double w0 = 1.8, eta = .01;
  static struct { double xx, xy; } sample[SAMPLES];
  static int order[SAMPLES];
  for (int i = 0; i < SAMPLES; i++) {
    double x = normal();
    sample[i].xx = x * x;
    sample[i].xy = x * normal();
    order[i] = i;
  }
  double start = seconds();
  for (long t = 0; t < trajectories; t++) {
    double w = 2 * w0 * (2 * uniform() - 1);
    int at = SAMPLES;
    for (long k = 0; k < steps; k++) {
      if (at == SAMPLES) {
        for (int i = SAMPLES - 1; i > 0; i--) {
          int j = (int)below((uint32_t)i + 1), kept = order[i];
          order[i] = order[j];
          order[j] = kept;
        }
        at = 0;
      }
      double xx = 0, xy = 0;
      for (int i = at; i < at + BATCH; i++) {
        xx += sample[order[i]].xx;
        xy += sample[order[i]].xy;
      }
      at += BATCH;
      double left = w + w0, right = w - w0;
      double q = left * right * right, slope = right * (right + 2 * left);
      w -= eta * (2 * (xx * q - xy) / BATCH) * slope;
    }
    finite += isfinite(w) != 0;
  }
  report("data-set", trajectories, steps, seconds() - start, (double)finite / (double)trajectories);
}
