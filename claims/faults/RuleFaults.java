package faults;

import java.util.function.UnaryOperator;
import sticky.ensemble.Experiment;

/** Faults of the step rule, as far as learning rate and momentum can express them, of starts, and of what counts as diverged. */
public final class RuleFaults {
    private RuleFaults() {}

    private static Object planted(Object part, UnaryOperator<Experiment> twin) {
        return part instanceof Experiment experiment ? twin.apply(experiment) : part;
    }

    private static Object times(double factor, Object part) {
        return planted(
                part,
                experiment -> experiment.learningRate(factor * experiment.rule().learningRate()));
    }

    /** g = (m_xx Q - m_xy) grad Q. */
    public static final class WithoutTheTwo extends Planted {
        public WithoutTheTwo() {
            super("gradient-without-its-2", "the gradient of the square lacks its factor 2");
        }

        @Override
        public Object plant(String name, Object part) {
            return times(0.5, part);
        }
    }

    /** 0.99 eta. */
    public static final class OnePercentSlow extends Planted {
        public OnePercentSlow() {
            super("learning-rate-1-percent-low", "the learning rate is one per cent too small");
        }

        @Override
        public Object plant(String name, Object part) {
            return times(0.99, part);
        }
    }

    /** v <- mu v + (1 - mu) g. */
    public static final class Averaged extends Planted {
        public Averaged() {
            super("gradient-averaged-into-the-velocity", "the velocity is μ v + (1 − μ) g and not μ v + g");
        }

        @Override
        public Object plant(String name, Object part) {
            return planted(
                    part,
                    experiment -> experiment.learningRate(experiment.rule().learningRate()
                            * (1 - experiment.rule().momentum())));
        }
    }

    /** mu = 0.5 where there is none. */
    public static final class VelocityKept extends Planted {
        private static final double KEPT = 0.5;

        public VelocityKept() {
            super("velocity-kept", "half of the velocity is kept, as by momentum 0.5, where there is no momentum");
        }

        @Override
        public Object plant(String name, Object part) {
            return planted(
                    part, experiment -> experiment.rule().momentum() == 0 ? experiment.momentum(KEPT) : experiment);
        }
    }
}
