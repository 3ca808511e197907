package sticky.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import sticky.figure.Panel;

class TicksTest {

    @Test
    void decadesAreSuperscripts() {
        assertThat(Ticks.powerOfTen(-12)).isEqualTo("10⁻¹²");
        assertThat(Ticks.of(new Scale(1e-3, 1, true), 8))
                .extracting(Ticks.Tick::label)
                .contains("10⁻³", "10⁻²", "10⁻¹", "10⁰");
    }

    @Test
    void linearMarksShareTheirDecimals() {
        assertThat(Ticks.of(new Scale(0, 1, false), 5))
                .extracting(Ticks.Tick::label)
                .containsExactly("0.0", "0.2", "0.4", "0.6", "0.8", "1.0");
        assertThat(Ticks.of(new Scale(-0.5, 0.5, false), 2))
                .extracting(Ticks.Tick::label)
                .containsExactly("−0.5", "0.0", "0.5");
    }

    @Test
    void hardlyADecadeIsLabelledInBetween() {
        assertThat(Ticks.of(new Scale(0.02, 0.2, true), 8))
                .extracting(Ticks.Tick::label)
                .contains("0.02", "0.05", "0.1", "0.2");
    }

    @Test
    void aDegreeIsMarkedAtWholeNumbers() {
        Panel degrees = Panel.of("t", "degree d", "y").points("p", new double[] {1, 2, 3}, new double[] {1, 2, 3});
        assertThat(Scale.ofX(degrees).isOfFewWholeNumbers(degrees)).isTrue();
        assertThat(Ticks.whole(Scale.ofX(degrees)))
                .extracting(Ticks.Tick::label)
                .containsExactly("1", "2", "3");

        Panel steps = degrees.points("q", new double[] {1.5}, new double[] {1});
        assertThat(Scale.ofX(steps).isOfFewWholeNumbers(steps)).isFalse();
    }

    @Test
    void hundredsOfDecadesStayReadable() {
        assertThat(Ticks.of(new Scale(1e-250, 1, true), 8)).hasSizeBetween(4, 30);
    }
}
