package sticky.audit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Which claim runs under which seed, and when: seed by seed, so that an audit cut short still has something to say of every claim, and
 * each run on one thread, as many at once as the settings have threads. A claim all of whose numbers are deterministic runs under one seed; a
 * second one only has to give the same numbers to the last bit, for an exact 0 may be measured on random trajectories too.
 */
final class Schedule {
    private final AuditSettings settings;
    private final List<AuditedClaim> claims;
    private final ResultsFile results;
    private final AuditProgress progress;

    private record Task(AuditedClaim claim, long rootSeed) {}

    Schedule(AuditSettings settings, List<AuditedClaim> claims, ResultsFile results, AuditProgress progress) {
        this.settings = settings;
        this.claims = claims;
        this.results = results;
        this.progress = progress;
    }

    /**
     * Runs what is not finished yet.
     *
     * @return a row per claim: its outcomes by seed, a single one for a deterministic claim; one of them once more; those with its fault
     * @throws IOException if a result cannot be written
     */
    List<AuditRow> run() throws IOException {
        progress.start(claims, settings.seeds(), settings.run().threads());
        run(tasks(claims, 0, 1));
        List<AuditedClaim> sampled = new ArrayList<>(claims);
        if (settings.seeds() > 1) {
            run(tasks(
                    claims.stream()
                            .filter(claim -> first(claim).isWithoutSampling())
                            .toList(),
                    1,
                    2));
            sampled.removeIf(this::isDeterministic);
            claims.stream().filter(this::isDeterministic).forEach(progress::isDeterministic);
            run(tasks(sampled, 1, settings.seeds()));
        }
        List<AuditedClaim> again = claims.stream().map(AuditedClaim::again).toList();
        again.forEach(claim -> progress.expect(claim, 1));
        run(tasks(again, 0, 1));
        List<Task> faulty = new ArrayList<>();
        for (AuditedClaim claim : claims) {
            if (!claim.annotation().fault().isEmpty()) {
                progress.expect(claim.faulty(), faultySeeds(claim, sampled));
                faulty.addAll(tasks(List.of(claim.faulty()), 0, faultySeeds(claim, sampled)));
            }
        }
        run(faulty);
        List<AuditRow> rows = new ArrayList<>();
        for (AuditedClaim claim : claims) {
            boolean planted = !claim.annotation().fault().isEmpty();
            rows.add(AuditRow.of(
                    claim,
                    found(claim, sampled.contains(claim) ? settings.seeds() : 1),
                    found(claim.again(), 1).get(0),
                    planted ? found(claim.faulty(), faultySeeds(claim, sampled)) : List.of()));
        }
        return rows;
    }

    private int faultySeeds(AuditedClaim claim, List<AuditedClaim> sampled) {
        return sampled.contains(claim) ? settings.faultSeeds() : 1;
    }

    private List<Outcomes> found(AuditedClaim claim, int seeds) {
        List<Outcomes> runs = new ArrayList<>();
        for (int i = 0; i < seeds; i++) {
            runs.add(results.find(claim.id(), claim.code(), settings.rootSeed(i)));
        }
        return runs;
    }

    private Outcomes first(AuditedClaim claim) {
        return results.find(claim.id(), claim.code(), settings.rootSeed(0));
    }

    private boolean isDeterministic(AuditedClaim claim) {
        Outcomes second = results.find(claim.id(), claim.code(), settings.rootSeed(1));
        return first(claim).isWithoutSampling()
                && second != null
                && second.checks().equals(first(claim).checks());
    }

    private List<Task> tasks(List<AuditedClaim> some, int from, int to) {
        List<Task> tasks = new ArrayList<>();
        for (int i = from; i < to; i++) {
            for (AuditedClaim claim : some) {
                long rootSeed = settings.rootSeed(i);
                Outcomes finished = results.find(claim.id(), claim.code(), rootSeed);
                if (finished == null) {
                    tasks.add(new Task(claim, rootSeed));
                } else {
                    progress.foundFinished(claim, finished);
                }
            }
        }
        return tasks;
    }

    private void run(List<Task> tasks) throws IOException {
        Queue<Task> queue = new ConcurrentLinkedQueue<>(tasks);
        int threads = settings.run().threads();
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            List<Future<?>> workers = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                workers.add(executor.submit(() -> work(queue)));
            }
            for (Future<?> worker : workers) {
                worker.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the seed audit was interrupted; it goes on where it stopped", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException unwritable) {
                throw unwritable;
            }
            throw new IllegalStateException("the seed audit broke: " + e.getCause(), e.getCause());
        } finally {
            executor.shutdownNow();
        }
    }

    private Void work(Queue<Task> queue) throws IOException {
        try (ClaimRunner runner = new ClaimRunner()) {
            for (Task task = queue.poll(); task != null; task = queue.poll()) {
                Outcomes outcomes = runner.run(task.claim(), settings.of(task.rootSeed()));
                if (Thread.currentThread().isInterrupted()) {
                    return null; // a run cut short says nothing, and is not kept
                }
                results.add(outcomes);
                progress.finished(task.claim(), outcomes);
            }
        } catch (IOException unwritable) {
            queue.clear();
            throw unwritable;
        }
        return null;
    }
}
