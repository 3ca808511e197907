package sticky.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntToDoubleFunction;
import java.util.function.Supplier;

/** Computes numbers that are named by index, such as the resamples of a bootstrap, on the calling thread or on several. */
final class Resamples {
    private Resamples() {}

    /** The statistic of every resample, in order, each drawn from its own stream: {@code double[resample]}. */
    static double[] of(Bootstrap bootstrap, Supplier<Resampler> workers) {
        return of(bootstrap.resamples(), bootstrap.threads(), () -> {
            Resampler worker = workers.get();
            return r -> worker.draw(bootstrap.seed().stream(r));
        });
    }

    /**
     * The numbers in order, {@code double[number]}.
     *
     * @param workers makes one thread's worker, which owns its buffers
     */
    static double[] of(int numbers, int mostThreads, Supplier<IntToDoubleFunction> workers) {
        double[] values = new double[numbers];
        int threads = Math.min(mostThreads, values.length);
        if (threads == 1) {
            fill(values, 0, values.length, workers.get());
            return values;
        }
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<?>> parts = new ArrayList<>();
            for (int t = 0; t < threads; t++) {
                int from = (int) ((long) values.length * t / threads);
                int to = (int) ((long) values.length * (t + 1) / threads);
                parts.add(pool.submit(() -> fill(values, from, to, workers.get())));
            }
            for (Future<?> part : parts) {
                part.get();
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException("a resample failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while resampling", e);
        } finally {
            pool.shutdownNow();
        }
        return values;
    }

    private static void fill(double[] values, int from, int to, IntToDoubleFunction worker) {
        for (int r = from; r < to; r++) {
            values[r] = worker.applyAsDouble(r);
        }
    }
}
