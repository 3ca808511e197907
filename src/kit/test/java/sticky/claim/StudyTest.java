package sticky.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static sticky.claim.Draws.CENTRED;

import java.util.List;
import org.junit.jupiter.api.Test;

class StudyTest {
    private record Pair(Draws upper, Draws lower, List<Double> sizes) {}

    private static final Pair PAIR = new Pair(CENTRED, CENTRED, List.of(1.0, 2.0));

    @Test
    void a_difference_names_the_setting_with_both_values() {
        assertThat(Study.differences(CENTRED, CENTRED.shifted(1)))
                .extracting(Study.Difference::toString)
                .containsExactly("shift: 0.0 -> 1.0");
        assertThat(Study.differences(PAIR, new Pair(CENTRED, CENTRED.replicated(9), List.of(1.0, 3.0))))
                .extracting(Study.Difference::toString)
                .containsExactly("lower.replicates: 1000 -> 9", "sizes.2: 2.0 -> 3.0");
    }

    @Test
    void the_same_setting_changed_in_two_simulations_is_one() {
        Pair shifted = new Pair(CENTRED.shifted(1), CENTRED.shifted(1), PAIR.sizes());

        assertThat(Study.settings(Study.differences(PAIR, shifted))).isEqualTo(1);
        assertThat(Study.settings(Study.differences(CENTRED, CENTRED.shifted(1).wide(2))))
                .isEqualTo(2);
    }

    @Test
    void the_name_of_a_run_is_no_setting() {
        assertThat(Study.differences(CENTRED, CENTRED.named("again"))).isEmpty();
    }

    @Test
    void a_study_is_mapped_part_by_part_and_stays_itself_where_nothing_changes() {
        Study.Replacement doubled = (name, part) -> name.equals("sizes") && part instanceof Double x ? 2 * x : part;

        assertThat(Study.map(PAIR, doubled).sizes()).containsExactly(2.0, 4.0);
        assertThat(Study.map(PAIR, Study.Replacement.NONE)).isSameAs(PAIR);
        assertThat(Study.map(CENTRED, (name, part) -> part instanceof Draws draws ? draws.shifted(5) : part))
                .isEqualTo(CENTRED.shifted(5));
    }
}
