package sticky.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static sticky.claim.Check.check;
import static sticky.claim.Source.theory;
import static sticky.statistics.Estimators.number;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

@ResourceLock(Resources.SYSTEM_PROPERTIES)
class SeedProbeTest {
    private static Check<Double> below(double bound) {
        return check("x", (Runs runs, Double x) -> number(x, 0)).isBelow(bound).expected(0, theory("by hand"));
    }

    static class Fixed {
        private final List<Check<Double>> checks = List.of(below(1), below(2));
    }

    static class Seeded {
        private static final double BOUND = Double.parseDouble(System.getProperty("sticky.seed"));

        private final Check<Double> fixed = below(1);
        private final Row row = new Row(below(BOUND));

        private record Row(Check<Double> check) {}
    }

    static class Growing {
        private final List<Check<Double>> checks =
                System.getProperty("sticky.seed").equals("1") ? List.of() : List.of(below(1));
    }

    @Test
    void a_bound_that_knows_the_seed_is_found_wherever_it_stands() {
        assertThat(SeedProbe.of(Fixed.class)).isEmpty();
        assertThat(SeedProbe.of(Seeded.class))
                .containsExactly("a bound of sticky.claim.SeedProbeTest$Seeded changes with the root seed: "
                        + "\"x\" at most 1.0, and then \"x\" at most 2.0");
        assertThat(SeedProbe.of(Growing.class))
                .containsExactly(Growing.class.getName() + " makes other checks under another root seed");
    }

    @Test
    void the_seed_is_what_it_was() {
        String before = System.getProperty("sticky.seed");
        SeedProbe.of(Fixed.class);
        assertThat(System.getProperty("sticky.seed")).isEqualTo(before);
    }
}
