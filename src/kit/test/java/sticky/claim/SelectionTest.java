package sticky.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SelectionTest {
    @Claim(id = "Q1.1", takeaway = "noise", statement = "s", source = "w", finding = Finding.CONFIRMED)
    static class StuckClaim {}

    @Claim(id = "Q1.2", takeaway = "noise", statement = "s", source = "w", finding = Finding.CONFIRMED)
    static class EscapesClaim {}

    private static final List<Class<?>> CLAIMS = List.of(StuckClaim.class, EscapesClaim.class);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "*Claim",
                "SelectionTest$StuckClaim*,Nope",
                "sticky/claim/*Claim",
                "**/*StuckClaim#holds",
                "!Nope",
                "%regex[.*]",
                "Escap??Claim"
            })
    void a_selection_that_some_claim_fits_has_no_mistake(String names) {
        assertThat(Selection.mistake(names.replace("SelectionTest$", ""), CLAIMS))
                .isEmpty();
    }

    @Test
    void a_name_that_none_has_is_answered_by_the_nearest() {
        assertThat(Selection.mistake("Escape", CLAIMS).orElseThrow())
                .contains("no claim fits -Dit.test=Escape")
                .endsWith("nearest are EscapesClaim (Q1.2), StuckClaim (Q1.1)");
    }

    @Test
    void an_id_is_answered_by_its_class() {
        assertThat(Selection.mistake("q1.1", CLAIMS).orElseThrow()).endsWith("of that id is StuckClaim (Q1.1)");
    }
}
