package sticky.observables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static sticky.ensemble.Start.at;
import static sticky.observables.Runner.run;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sticky.ensemble.Experiment;
import sticky.model.RadialValley;

class LandingTest {
    @Test
    void on_the_line_it_is_the_place_itself() {
        assertThat(Landing.of(2, 0, -0.7)).isCloseTo(0.7, within(1e-15));
        assertThat(Landing.of(2, 0.5, 1)).isCloseTo(0.8, within(1e-15));
    }

    /** d ln Y has no part along grad Q. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void is_the_same_along_a_line_of_the_gradient(int degree) {
        double[] w = {0.3, 0.9};
        double[] slope = new RadialValley(degree).gradient(w);
        double h = 1e-5;
        double there = Landing.of(degree, w[0] + h * slope[0], w[1] + h * slope[1]);
        double here = Landing.of(degree, w[0] - h * slope[0], w[1] - h * slope[1]);
        assertThat((there - here) / (2 * h)).isCloseTo(0, within(1e-8));
    }

    /** Gradient descent with small steps, which has come near enough to the line. */
    @Test
    void is_where_gradient_descent_ends() {
        var descent = run(Experiment.on(new RadialValley(2))
                .gradientDescent()
                .learningRate(0.02)
                .steps(300_000)
                .trajectories(1)
                .from(at(0.5), at(1)));
        assertThat(Landing.errors(descent, Landing.ofStarts(descent))[0]).isLessThan(0.005);
    }

    @Test
    void one_that_diverges_is_infinitely_far_off() {
        var diverging = run(Experiment.on(new RadialValley(2))
                .gradientDescent()
                .learningRate(1e9)
                .steps(5)
                .trajectories(1)
                .from(at(0.5), at(1)));
        assertThat(Landing.errors(diverging, Landing.ofStarts(diverging))[0]).isInfinite();
    }
}
