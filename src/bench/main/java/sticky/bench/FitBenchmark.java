package sticky.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import sticky.ensemble.Ensemble;
import sticky.ensemble.Histories;
import sticky.ensemble.Recorder;
import sticky.ensemble.Region;
import sticky.random.Seed;
import sticky.statistics.Bootstrap;
import sticky.statistics.Estimate;
import sticky.statistics.FitWindow;
import sticky.statistics.Scale;
import sticky.statistics.Survival;

/** The fit of an escape rate with its bootstrap interval, from the histories of figure 1's first fifty steps. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class FitBenchmark {
    private Survival survival;

    @Setup
    public void simulate() {
        Recorder<Histories> recorder = Histories.of(Region.below(0, -.6), 0, 50);
        try (Ensemble ensemble = new Ensemble(1)) {
            Histories histories = ensemble.run(
                            Catalogue.experiments()
                                    .get(Catalogue.FIGURE_1)
                                    .trajectories(10_000)
                                    .steps(50)
                                    .record(recorder),
                            Seed.root(1))
                    .of(recorder);
            survival = new Survival(
                    histories.from(), 51, histories.patterns(), histories.multiplicities(), histories.kept());
        }
    }

    @Benchmark
    public Estimate escapeRateWithItsInterval() {
        return survival.rate(FitWindow.of(3, 20), Scale.LOG, Bootstrap.with(Seed.root(1)), 1e-6);
    }
}
