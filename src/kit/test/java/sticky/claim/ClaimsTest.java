package sticky.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

class ClaimsTest {
    @Claim(id = "A1", takeaway = "noise", statement = "s", source = "w", finding = Finding.CONFIRMED)
    static class FirstClaim {
        @Control("c")
        void control() {}
    }

    @Claim(id = "A1", takeaway = "noise", statement = "s", source = "w", finding = Finding.CONFIRMED)
    static class SecondClaim {
        @Control("c")
        void control() {}
    }

    @Claim(id = "A2", takeaway = "noise", statement = "s", source = "w", finding = Finding.CONFIRMED)
    static class Misnamed {
        @Control("c")
        void control() {}
    }

    @Claim(id = "A3", takeaway = "noise", statement = "s", source = "w", finding = Finding.CONFIRMED)
    static class WithoutControlClaim {}

    @Claim(id = "a/b", takeaway = "noise", statement = "s", source = "w", finding = Finding.CONFIRMED)
    static class SlashClaim {
        @Control("c")
        void control() {}
    }

    @Claim(id = "A4", takeaway = "noise", statement = "s", source = "w", finding = Finding.CONFIRMED)
    static class TwinControlsClaim {
        @Control("c")
        void one() {}

        @Control("c")
        void two() {}
    }

    @Claim(
            id = "A5",
            takeaway = "noise",
            statement = "s",
            source = "w",
            finding = Finding.CONTRADICTED,
            changeOurMind = "m")
    static class UnheardClaim {
        @Control("c")
        void control() {}
    }

    @Claim(
            id = "A6",
            takeaway = "noise",
            statement = "s",
            source = "w",
            finding = Finding.FIGURE_ARTEFACT,
            authors = "a")
    static class UnshakenClaim {
        @Control("c")
        void control() {}
    }

    @Test
    void a_finding_against_the_paper_hears_its_authors() {
        assertRefused(
                "claim A5 finds \"contradicted\", but not what the authors would answer: add authors = \"...\"",
                UnheardClaim.class);
        assertRefused(
                "claim A6 finds \"figure artefact\", but not what would overturn that: add changeOurMind = \"...\"",
                UnshakenClaim.class);
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
    static class UnknownTakeawayClaim {
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

    @Claim(id = "a1", takeaway = "noise", statement = "s", source = "w", finding = Finding.CONFIRMED)
    static class LowerCaseClaim {
        @Control("c")
        void control() {}
    }

    @Claim(id = "Plan", takeaway = "noise", statement = "s", source = "w", finding = Finding.CONFIRMED)
    static class ReservedClaim {
        @Control("c")
        void control() {}
    }

    @Claim(id = "A6", takeaway = "noise", statement = "s", source = "w", finding = Finding.CONFIRMED)
    static class LeftOutClaim {
        @Test
        @Disabled
        void test() {}

        @Control("os")
        @DisabledOnOs(OS.AIX)
        void control() {}

        @Control("private")
        private void hidden() {}

        @Control("static")
        static void still() {}

        @Control("value")
        int value() {
            return 1;
        }

        @Nested
        class Inner {
            @Test
            void test() {}
        }
    }

    @Claim(id = "A7", takeaway = "noise", statement = "s", source = "w", finding = Finding.CONFIRMED)
    @Disabled("for now")
    static class OffClaim extends Inherits {
        @Control("c")
        void control() {}
    }

    static class Inherits {
        @Test
        private void inherited() {}
    }

    @Test
    void idsThatDifferOnlyInCaseAreRefused() {
        assertRefused("two claims have the id A1 or a1, ", FirstClaim.class, LowerCaseClaim.class);
    }

    @Test
    void idsOfOtherFilesAreRefused() {
        assertRefused("the id \"Plan\" of sticky.claim.ClaimsTest$ReservedClaim is the name", ReservedClaim.class);
    }

    @Test
    void whatJUnitWouldLeaveOutIsRefused() {
        assertThat(TestMethods.leftOut(LeftOutClaim.class))
                .containsExactlyInAnyOrder(
                        "LeftOutClaim.test has @Disabled: what does not run cannot fail; take the annotation away, or the claim",
                        "LeftOutClaim.control has @DisabledOnOs: what does not run cannot fail; take the annotation away, or the claim",
                        "LeftOutClaim.hidden is private, so JUnit would not run it",
                        "LeftOutClaim.still is static, so JUnit would not run it",
                        "LeftOutClaim.value returns a value, so JUnit would not run it",
                        "LeftOutClaim has tests in the nested class Inner: a claim's tests and controls stand in its own class");
        assertThat(TestMethods.leftOut(OffClaim.class))
                .hasSize(2)
                .anyMatch(sentence -> sentence.startsWith("OffClaim has @Disabled"))
                .contains("OffClaim.inherited is private, so JUnit would not run it");
        assertThat(TestMethods.leftOut(FirstClaim.class)).isEmpty();
    }

    private static void assertRefused(String part, Class<?>... types) {
        assertThatThrownBy(() -> Claims.check(List.of(types), Paper.current(), Sentences.NONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(part)
                .satisfies(e -> assertThat(e.getMessage().lines()).hasSize(1));
    }
}
