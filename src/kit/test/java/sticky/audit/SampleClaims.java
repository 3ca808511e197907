package sticky.audit;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import sticky.claim.Claim;
import sticky.claim.Control;
import sticky.claim.Evidence;
import sticky.claim.Finding;
import sticky.claim.Lab;
import sticky.claim.Takeaway;
import sticky.statistics.Estimate;

/** Claims that cost nothing, for the audit's own tests. Each counts its runs. */
final class SampleClaims {
    static final AtomicInteger SAMPLED_RUNS = new AtomicInteger();
    static final AtomicInteger EXACT_RUNS = new AtomicInteger();

    private SampleClaims() {}

    /** A number that changes with the seed, uniform on [0, 1). */
    private static double uniform(Lab lab) {
        return lab.seed("u").stream(0).nextDouble();
    }

    @Claim(id = "S1", takeaway = Takeaway.NOISE, statement = "s", source = "w", finding = Finding.CONFIRMED)
    static class Sampled {
        @Test
        void holds(Lab lab, Evidence evidence) {
            SAMPLED_RUNS.incrementAndGet();
            evidence.figure(() -> {
                throw new AssertionError("an audit makes no figures");
            });
            double u = uniform(lab);
            evidence.measure("u", new Estimate(u, u, u, 1 - lab.alpha())).isBetween(-1, 2);
        }

        @Control("another bound")
        void fails(Lab lab, Evidence evidence) {
            double u = uniform(lab);
            evidence.measure("u", new Estimate(u, u, u, 1 - lab.alpha())).isAbove(2);
        }
    }

    @Claim(id = "S2", takeaway = Takeaway.NOISE, statement = "s", source = "w", finding = Finding.CONFIRMED)
    static class Exact {
        @Test
        void holds(Evidence evidence) {
            EXACT_RUNS.incrementAndGet();
            evidence.measure("x", Estimate.exact(1, 0)).isAbove(0);
        }

        @Control("another bound")
        void fails(Evidence evidence) {
            evidence.measure("x", Estimate.exact(1, 0)).isAbove(2);
        }
    }

    /** Level 1, but of a random number: not deterministic. */
    @Claim(id = "S3", takeaway = Takeaway.NOISE, statement = "s", source = "w", finding = Finding.CONFIRMED)
    static class ExactOfRandomNumbers {
        @Test
        void holds(Lab lab, Evidence evidence) {
            evidence.measure("u", Estimate.exact(uniform(lab), 0)).isAbove(-1);
        }

        @Control("a bound that holds under half of the seeds")
        void fails(Lab lab, Evidence evidence) {
            evidence.measure("u", Estimate.exact(uniform(lab), 0)).isAbove(.5);
        }
    }

    @Claim(id = "S4", takeaway = Takeaway.NOISE, statement = "s", source = "w", finding = Finding.CONFIRMED)
    static class WithoutControl {
        @Test
        void holds(Evidence evidence) {
            evidence.measure("x", Estimate.exact(1, 0)).isAbove(0);
        }
    }
}
