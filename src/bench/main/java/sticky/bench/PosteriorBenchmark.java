package sticky.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import sticky.model.DoubleWell;
import sticky.model.RadialValley;
import sticky.posterior.Likelihood;
import sticky.posterior.Posterior;
import sticky.posterior.SublevelVolume;
import sticky.posterior.ValleyMarginal;
import sticky.statistics.Estimate;

/** The quadratures behind the posteriors: from the settings to a number. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class PosteriorBenchmark {
    private final double[] low = {-1, -1};
    private final double[] high = {1, 1};

    @Benchmark
    public Estimate massOfABasin() {
        return Posterior.of(new DoubleWell(1.8, 1, 2), 1000, Likelihood.EXACT, -3.6, 3.6)
                .mass(-3.6, -.6);
    }

    @Benchmark
    public Estimate marginalOnTheLine() {
        return ValleyMarginal.of(new RadialValley(1), 1000, Likelihood.EXACT, .1, 5)
                .probabilityWithin(1);
    }

    @Benchmark
    public Estimate volumeExponent() {
        return SublevelVolume.of(new RadialValley(1), low, high).exponent(1e-6);
    }
}
