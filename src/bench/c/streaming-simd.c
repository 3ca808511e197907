/* Figure 1 as in streaming-scalar.c, for 512 trajectories at a time in vector code: the practical limit of one core. The two normals of
   a step come from one Box-Muller pair; the compiler takes log and cos from its vector library. The few gamma variates that the
   squeeze does not accept are finished in scalar code. Arguments: N T seed. */
#include "draws.h"

#define LANES 512

static uint64_t a[LANES], b[LANES], c[LANES], d[LANES];

/* One uniform number in (0, 1) for each lane from its own xoshiro256++. */
static void uniforms(double *restrict u) {
  for (int i = 0; i < LANES; i++) {
    union { uint64_t bits; double number; } inOneToTwo;
    inOneToTwo.bits = (rotate(a[i] + d[i], 23) + a[i]) >> 12 | 0x3ff0000000000000u;
    uint64_t t = b[i] << 17, e = c[i] ^ a[i], f = d[i] ^ b[i];
    a[i] ^= f;
    b[i] ^= e;
    c[i] = e ^ t;
    d[i] = rotate(f, 45);
    u[i] = inOneToTwo.number - (1 - 0x1p-53);
  }
}

int main(int count, char **given) {
  if (count != 4) return 2;
  long trajectories = (atol(given[1]) + LANES - 1) / LANES * LANES, steps = atol(given[2]), finite = 0;
  uint64_t seed = (uint64_t)atol(given[3]);
  prepare(seed + 1);
  for (int i = 0; i < LANES; i++) a[i] = splitmix(&seed), b[i] = splitmix(&seed), c[i] = splitmix(&seed), d[i] = splitmix(&seed);
  const double w0 = 1.8, eta = .01, batch = 20, shape = .5 * batch - 1. / 3, slender = 1 / (3 * sqrt(shape));
  static double w[LANES], radius[LANES], angle[LANES], u[LANES], xx[LANES], xy[LANES], x[LANES];
  double start = seconds();
  for (long first = 0; first < trajectories; first += LANES) {
    uniforms(u);
    for (int i = 0; i < LANES; i++) w[i] = 2 * w0 * (2 * u[i] - 1);
    for (long k = 0; k < steps; k++) {
      uniforms(radius);
      uniforms(angle);
      uniforms(u);
      int left_over = 0;
      for (int i = 0; i < LANES; i++) {
        /* The sine from the cosine: a call of both would be merged into one that has no vector version. */
        double r = sqrt(-2 * log(radius[i])), cosine = cos(6.283185307179586 * angle[i]), sine = sqrt(1 - cosine * cosine);
        x[i] = r * cosine;
        xy[i] = angle[i] < .5 ? r * sine : -r * sine;
      }
      for (int i = 0; i < LANES; i++) {
        double root = 1 + slender * x[i], square = x[i] * x[i];
        int open = (root <= 0) | (u[i] >= 1 - .0331 * square * square);
        xx[i] = open ? -1 : root * root * root;
        left_over += open;
      }
      for (int i = 0; left_over > 0 && i < LANES; i++)
        if (xx[i] < 0) {
          double y = x[i], accept = u[i];
          for (;;) {
            double root = 1 + slender * y, v = root * root * root;
            if (root > 0 && log(accept) < .5 * y * y + shape * (1 - v + log(v))) {
              xx[i] = v;
              break;
            }
            y = normal();
            accept = uniform();
          }
          left_over--;
        }
      for (int i = 0; i < LANES; i++) {
        double mean = 2 * shape / batch * xx[i], noise = sqrt(mean / batch) * xy[i];
        double left = w[i] + w0, right = w[i] - w0;
        double q = left * right * right, slope = right * (right + 2 * left);
        w[i] -= eta * (2 * (mean * q - noise)) * slope;
      }
    }
    for (int i = 0; i < LANES; i++) finite += w[i] < 1e6 && w[i] > -1e6;
  }
  report("streaming-simd", trajectories, steps, seconds() - start, (double)finite / (double)trajectories);
}
