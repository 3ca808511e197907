package sticky.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ClaimPageTest {

    @Test
    void textIsEscaped() {
        String page = ClaimPage.of(SampleClaim.supported("E1"), null);
        assertThat(page)
                .contains("decays &lt;exponentially&gt; &amp; &quot;slowly&quot;")
                .doesNotContain("<exponentially>");
    }

    @Test
    void showsNumbersBesideTheirBoundsAndTheWayBack() {
        assertThat(ClaimPage.of(SampleClaim.supported("E1"), null))
                .contains("SUPPORTED, with a caveat", "0.1127", "0.0021")
                .contains("<span>[0.0991,</span> <span>0.1279]</span>", "<span>0.095</span> <span>to 0.13</span>")
                .contains("learning rate 0.004", "yes, as it must")
                .contains("10000 trajectories, 30 steps, 1850 diverged (18.5 %)")
                .contains("mvn verify -Dit.test=EscapeClaim");
    }

    @Test
    void aControlsPageSaysWhetherTheBoundFailedAndOfWhat() {
        assertThat(ClaimPage.ofControl(SampleClaim.supported("E1"), "learning rate 0.004"))
                .contains("CONTROL: the bound fails, as it must", "learning rate 0.004", "<b>E1</b>", "rate of escape");
        assertThat(ClaimPage.ofControl(SampleClaim.supported("E1"), "one that never ran"))
                .contains("CONTROL: the bound does not fail");
    }

    @Test
    void aRefutedClaimSaysWhatWentWrong() {
        assertThat(ClaimPage.of(SampleClaim.refuted("E1"), null))
                .contains("REFUTED", "the rate is 0.1127, not above 3.5");
    }

    @Test
    void withoutAPictureItSaysWhy() {
        FigureFiles undrawn = new FigureFiles("f", "c", new byte[0], List.of(), new byte[0], List.of(), "no fonts");
        assertThat(ClaimPage.of(SampleClaim.supported("E1"), undrawn))
                .contains("no fonts")
                .doesNotContain("<img");
    }
}
