package sticky.audit;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import sticky.claim.Bound;
import sticky.claim.Check;
import sticky.claim.Claim;
import sticky.claim.Control;
import sticky.claim.Finding;
import sticky.claim.Lab;
import sticky.claim.Runs;
import sticky.claim.Source;
import sticky.statistics.Estimate;
import sticky.statistics.Estimators;

/** Claims that cost nothing, for the audit's own tests. Each counts its runs. */
final class SampleClaims {
    static final AtomicInteger SAMPLED_RUNS = new AtomicInteger();
    static final AtomicInteger EXACT_RUNS = new AtomicInteger();

    private SampleClaims() {}

    /** Uniform on [shift, shift + 1), changing with the seed; its interval is hardly more than the number itself. */
    private static Check<Double> uniform(String name, Bound bound) {
        var statistic = Check.check(name, (Runs runs, Double shift) -> {
            double u = shift + runs.seed("u").stream(0).nextDouble();
            return level -> new Estimate(u, u - 1e-9, u + 1e-9, 1 - level.alpha());
        });
        return statistic.isBetween(bound.low(), bound.high()).expected(0.5, Source.theory("uniform"));
    }

    @Claim(id = "S1", takeaway = "noise", statement = "s", source = "w", finding = Finding.CONFIRMED, fault = "sample")
    static class Sampled {
        private final Check<Double> inTheInterval = uniform("u", Bound.between(0, 1));

        @Test
        void holds(Lab lab) {
            SAMPLED_RUNS.incrementAndGet();
            lab.figure(() -> {
                throw new AssertionError("an audit makes no figures");
            });
            lab.assertSupported(inTheInterval, 0.0);
        }

        @Control("shifted by 3")
        void fails(Lab lab) {
            lab.assertRefuted(inTheInterval, 3.0);
        }
    }

    @Claim(id = "S2", takeaway = "noise", statement = "s", source = "w", finding = Finding.CONFIRMED, fault = "sample")
    static class Exact {
        private final Check<Double> one = Check.check("x", (Runs runs, Double x) -> Estimators.number(x, 0))
                .isExactly(1)
                .expected(1, Source.theory("by hand"));

        @Test
        void holds(Lab lab) {
            EXACT_RUNS.incrementAndGet();
            lab.assertSupported(one, 1.0);
        }

        @Control("3 instead of 1")
        void fails(Lab lab) {
            lab.assertRefuted(one, 3.0);
        }
    }

    /** An identity that is none: level 1, but of a random number. */
    @Claim(id = "S3", takeaway = "noise", statement = "s", source = "w", finding = Finding.CONFIRMED, fault = "sample")
    static class ExactOfRandomNumbers {
        private final Check<Double> random = Check.check(
                        "u",
                        (Runs runs, Double shift) -> Estimators.identity(
                                shift + runs.seed("u").stream(0).nextDouble(), 0))
                .isBetween(0, 1)
                .expected(0.5, Source.theory("uniform"));

        @Test
        void holds(Lab lab) {
            lab.assertSupported(random, 0.0);
        }

        @Control("a bound that holds under half of the seeds")
        void fails(Lab lab) {
            lab.assertRefuted(random, 0.5);
        }
    }

    @Claim(id = "S4", takeaway = "noise", statement = "s", source = "w", finding = Finding.CONFIRMED)
    static class WithoutControl {
        @Test
        void holds() {}
    }
}
