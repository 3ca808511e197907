package sticky.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ClaimsTest {
    @Claim(id = "A1", takeaway = "noise", statement = "s", source = "w", finding = Finding.CONFIRMED)
    private static class FirstClaim {
        @Control("c")
        void control() {}
    }

    @Claim(id = "A1", takeaway = "noise", statement = "s", source = "w", finding = Finding.CONFIRMED)
    private static class SecondClaim {
        @Control("c")
        void control() {}
    }

    @Claim(id = "A2", takeaway = "noise", statement = "s", source = "w", finding = Finding.CONFIRMED)
    private static class Misnamed {
        @Control("c")
        void control() {}
    }

    @Claim(id = "A3", takeaway = "noise", statement = "s", source = "w", finding = Finding.CONFIRMED)
    private static class WithoutControlClaim {}

    @Claim(id = "a/b", takeaway = "noise", statement = "s", source = "w", finding = Finding.CONFIRMED)
    private static class SlashClaim {
        @Control("c")
        void control() {}
    }

    @Claim(id = "A4", takeaway = "noise", statement = "s", source = "w", finding = Finding.CONFIRMED)
    private static class TwinControlsClaim {
        @Control("c")
        void one() {}

        @Control("c")
        void two() {}
    }

    @Test
    void twoClaimsOfOneIdAreBothNamed() {
        assertRefused(
                "two claims have the id A1, sticky.claim.ClaimsTest$FirstClaim and sticky.claim.ClaimsTest$SecondClaim",
                FirstClaim.class,
                SecondClaim.class);
    }

    @Test
    void aClaimThatNoRunWouldFindIsNamed() {
        assertRefused("Misnamed is a claim, but its name does not end in Claim", FirstClaim.class, Misnamed.class);
    }

    @Test
    void aClaimWithoutControlIsNamed() {
        assertRefused("claim A3 (WithoutControlClaim) has no @Control", WithoutControlClaim.class);
    }

    @Claim(id = "A5", takeaway = "sticky", statement = "s", source = "w", finding = Finding.CONFIRMED)
    private static class UnknownTakeawayClaim {
        @Control("c")
        void control() {}
    }

    @Test
    void aTakeawayThatThePaperHasNotIsAnsweredWithItsList() {
        assertRefused(
                "claim A5: \"sticky\" is no takeaway of paper.json; there are convergence, directions, stuck,",
                UnknownTakeawayClaim.class);
    }

    @Test
    void controlsOfOneNameAreRefused() {
        assertRefused("two controls of A4 have one name", TwinControlsClaim.class);
    }

    @Test
    void anIdThatIsNoFileNameIsRefused() {
        assertRefused("the id \"a/b\" of sticky.claim.ClaimsTest$SlashClaim names a file", SlashClaim.class);
    }

    private static void assertRefused(String part, Class<?>... types) {
        assertThatThrownBy(() -> Claims.check(List.of(types), Paper.current(), Sentences.NONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(part)
                .satisfies(e -> assertThat(e.getMessage().lines()).hasSize(1));
    }
}
