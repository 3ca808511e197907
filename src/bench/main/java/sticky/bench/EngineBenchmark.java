package sticky.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import sticky.ensemble.Ensemble;
import sticky.ensemble.Experiment;
import sticky.ensemble.Run;
import sticky.random.Seed;

/** The engine: one operation is one nominal step of one trajectory, so that operations a microsecond are million steps a second. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class EngineBenchmark {
    @Param(Catalogue.FIGURE_1)
    public String experiment;

    @Param("1")
    public int threads;

    /** Whether every other experiment has run before, so that the compiler has seen all types that there are. */
    @Param("false")
    public boolean inCompany;

    private Ensemble ensemble;
    private Experiment timed;
    private int key;

    @Setup
    public void open() {
        ensemble = new Ensemble(threads);
        timed = Catalogue.experiments().get(experiment);
        if (inCompany) {
            for (int round = 0; round < 3; round++) {
                Catalogue.experiments().values().forEach(other -> ensemble.run(other.trajectories(4096), Seed.root(0)));
            }
        }
    }

    @TearDown
    public void close() {
        ensemble.close();
    }

    /** Processor time that the ensemble's threads took, next to the time on the clock: on a busy machine they differ. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    public static class Processor {
        public double busyMicroseconds;
    }

    @Benchmark
    @OperationsPerInvocation(Catalogue.TRAJECTORIES * Catalogue.STEPS)
    public Run run(Processor processor) {
        double before = processorMicroseconds();
        Run run = ensemble.run(timed, Seed.root(++key));
        processor.busyMicroseconds += processorMicroseconds() - before;
        return run;
    }

    private static double processorMicroseconds() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        double nanoseconds = 0;
        for (ThreadInfo thread : threads.getThreadInfo(threads.getAllThreadIds())) {
            if (thread != null && thread.getThreadName().equals("ensemble")) {
                nanoseconds += threads.getThreadCpuTime(thread.getThreadId());
            }
        }
        return nanoseconds / 1000;
    }
}
