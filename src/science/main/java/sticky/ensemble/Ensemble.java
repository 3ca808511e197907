package sticky.ensemble;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import sticky.random.Seed;

/**
 * Runs experiments in blocks of trajectories over a fixed number of threads. A block is a pure function of the experiment, its key and
 * a range of trajectories; blocks are merged in order. So the result is the same to the last bit for any number of threads and any
 * block size.
 */
public final class Ensemble implements AutoCloseable {
    private final ExecutorService executor;
    private final int blockSize;

    /** @throws IllegalArgumentException if the number of threads is not in [1, 1024] */
    public Ensemble(int threads) {
        this(threads, 1024);
    }

    Ensemble(int threads, int blockSize) {
        if (!(threads >= 1 && threads <= 1024)) {
            throw new IllegalArgumentException("number of threads " + threads + " is out of range [1, 1024]");
        }
        this.blockSize = blockSize;
        executor = Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(task, "ensemble");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Runs an experiment; the key names its random numbers. */
    public Run run(Experiment experiment, Seed seed) {
        return run(experiment, seed, done -> {});
    }

    /**
     * Runs an experiment and tells how many trajectories are done.
     *
     * @throws IllegalArgumentException if the start does not fit the landscape's dimension, or a recorder does not fit the run
     */
    public Run run(Experiment experiment, Seed seed, IntConsumer progress) {
        int dimension = experiment.landscape().dimension();
        if (experiment.start().size() != dimension) {
            throw new IllegalArgumentException(
                    "the start has " + experiment.start().size() + " coordinates, but "
                            + experiment.landscape().label() + " has " + dimension);
        }
        Experiment prepared = experiment.batches(experiment.batches().prepared(seed));
        Block whole = new Block(prepared, seed, 0, experiment.trajectories());
        List<Future<Block>> blocks = new ArrayList<>();
        int size = Math.min(blockSize, roundUp(experiment.trajectories() / 16));
        for (int first = 0; first < experiment.trajectories(); first += size) {
            Block block = new Block(prepared, seed, first, Math.min(size, experiment.trajectories() - first));
            blocks.add(executor.submit(block::simulate));
        }
        try {
            for (int i = 0; i < blocks.size(); i++) {
                whole.absorb(blocks.set(i, null).get());
                progress.accept(Math.min((i + 1) * size, experiment.trajectories()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the ensemble was interrupted", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException("a block failed: " + e.getCause(), e.getCause());
        } finally {
            blocks.stream().filter(java.util.Objects::nonNull).forEach(block -> block.cancel(true));
        }
        return whole.finished(experiment);
    }

    /** A block holds whole groups, so that a group is the same whatever the block size. */
    private static int roundUp(int trajectories) {
        return Math.max(1, (trajectories + Lanes.GROUP - 1) / Lanes.GROUP) * Lanes.GROUP;
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
