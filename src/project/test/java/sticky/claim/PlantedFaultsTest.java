package sticky.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import sticky.home.Home;

/** The faults that claims name; that each is noticed is the seed audit's business. */
class PlantedFaultsTest {
    private static final List<String> NAMED =
            Claims.in(Home.target().resolve("claims").resolve("test-classes")).stream()
                    .map(type -> type.getAnnotation(Claim.class).fault())
                    .toList();

    @Test
    void every_claim_names_a_fault_and_every_fault_is_named() {
        assertThat(NAMED)
                .hasSizeGreaterThan(40)
                .allSatisfy(id -> assertThat(Faults.named(id).id()).isEqualTo(id))
                .containsAll(Faults.all().stream().map(Fault::id).toList());
    }

    @Test
    void every_fault_has_an_id_of_its_own_and_says_what_is_wrong() {
        assertThat(Faults.all()).extracting(Fault::id).doesNotHaveDuplicates().allMatch(id -> id.matches("[a-z0-9-]+"));
        assertThat(Faults.all()).extracting(Fault::what).allMatch(what -> what.length() > 20);
    }

    @Test
    void no_fault_is_about_a_part_that_it_does_not_know() {
        assertThat(Faults.all()).allSatisfy(fault -> {
            Object part = new Object();
            assertThat(fault.plant("study", part)).isSameAs(part);
        });
    }
}
