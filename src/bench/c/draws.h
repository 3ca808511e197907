/* Random numbers as a careful C programmer would draw them: xoshiro256++ (Blackman and Vigna), a 256-layer ziggurat for the normal
   (Marsaglia and Tsang 2000), and their gamma variate. One generator, in static memory. */
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static uint64_t state[4];

static inline uint64_t rotate(uint64_t x, int k) { return x << k | x >> (64 - k); }

static uint64_t splitmix(uint64_t *z) {
  uint64_t x = *z += 0x9e3779b97f4a7c15u;
  x = (x ^ x >> 30) * 0xbf58476d1ce4e5b9u;
  x = (x ^ x >> 27) * 0x94d049bb133111ebu;
  return x ^ x >> 31;
}

static inline uint64_t bits(void) {
  uint64_t result = rotate(state[0] + state[3], 23) + state[0], t = state[1] << 17;
  state[2] ^= state[0];
  state[3] ^= state[1];
  state[1] ^= state[2];
  state[0] ^= state[3];
  state[2] ^= t;
  state[3] = rotate(state[3], 45);
  return result;
}

/* In (0, 1): a logarithm may be taken. */
static inline double uniform(void) { return ((double)(bits() >> 11) + .5) * 0x1p-53; }

#define LAYERS 256
static double edge[LAYERS + 1], density[LAYERS + 1];

static void prepare(uint64_t seed) {
  for (int i = 0; i < 4; i++) state[i] = splitmix(&seed);
  const double tail = 3.6541528853610088, area = .00492867323399;
  edge[0] = area / exp(-.5 * tail * tail);
  edge[1] = tail;
  for (int i = 2; i < LAYERS; i++) edge[i] = sqrt(-2 * log(area / edge[i - 1] + exp(-.5 * edge[i - 1] * edge[i - 1])));
  edge[LAYERS] = 0;
  for (int i = 0; i <= LAYERS; i++) density[i] = exp(-.5 * edge[i] * edge[i]);
}

static inline double normal(void) {
  for (;;) {
    uint64_t r = bits();
    int layer = (int)(r % LAYERS);
    double x = (double)((int64_t)r >> 9) * 0x1p-54 * edge[layer];
    if (fabs(x) < edge[layer + 1]) return x;
    if (layer == 0) {
      double beyond, height;
      do {
        beyond = -log(uniform()) / edge[1];
        height = -log(uniform());
      } while (2 * height < beyond * beyond);
      return x < 0 ? -edge[1] - beyond : edge[1] + beyond;
    }
    if (density[layer] + uniform() * (density[layer + 1] - density[layer]) < exp(-.5 * x * x)) return x;
  }
}

/* Shape d + 1/3, scale 1; c = 1/(3 sqrt d). */
static inline double gamma_variate(double d, double c) {
  for (;;) {
    double x = normal(), root = 1 + c * x;
    if (root <= 0) continue;
    double v = root * root * root, u = uniform(), square = x * x;
    if (u < 1 - .0331 * square * square || log(u) < .5 * square + d * (1 - v + log(v))) return d * v;
  }
}

/* Processor seconds of this process: other programs on the machine do not count. */
static double seconds(void) {
  struct timespec t;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
  return (double)t.tv_sec + 1e-9 * (double)t.tv_nsec;
}

/* The line that the script reads: name, million nominal steps a second, and a share that says the physics is right. */
static void report(const char *name, long trajectories, long steps, double took, double finite) {
  printf("%s %.2f %.4f\n", name, 1e-6 * (double)trajectories * (double)steps / took, finite);
}
