package faults;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import sticky.ensemble.Experiment;
import sticky.ensemble.Start;

/** Faults of where trajectories start, and of when they count as diverged. */
public final class StartFaults {
    private StartFaults() {}

    /** The first weight's start 5e-4 off. */
    public static final class Beside extends Planted {
        private static final double OFF = 5e-4;

        public Beside() {
            super("start-beside", "what should start at one value of the first weight starts 0.0005 beside it");
        }

        @Override
        public Object plant(String name, Object part) {
            if (!(part instanceof Experiment experiment) || !(experiment.start().get(0) instanceof Start.At at)) {
                return part;
            }
            List<Start> laws = new ArrayList<>(experiment.start());
            laws.set(0, Start.at(at.value() + OFF));
            return experiment.from(laws.toArray(Start[]::new));
        }
    }

    /** A fifth of the width. */
    public static final class Narrow extends Planted {
        private static final double SHARE = 0.2;

        public Narrow() {
            super("starts-a-fifth-as-wide", "uniform starts reach a fifth as far");
        }

        @Override
        public Object plant(String name, Object part) {
            UnaryOperator<Start> narrow = law ->
                    law instanceof Start.Uniform wide ? Start.uniform(SHARE * wide.low(), SHARE * wide.high()) : law;
            return part instanceof Experiment experiment
                    ? experiment.from(experiment.start().stream().map(narrow).toArray(Start[]::new))
                    : part;
        }
    }

    /** Diverged far later. */
    public static final class LateDivergence extends Planted {
        private static final double LIMIT = 1e300;

        public LateDivergence() {
            super("diverged-beyond-1e300", "a trajectory counts as diverged only beyond 1e300");
        }

        @Override
        public Object plant(String name, Object part) {
            return part instanceof Experiment e
                    ? new Experiment(
                            e.landscape(),
                            e.batches(),
                            e.rule(),
                            e.start(),
                            e.steps(),
                            e.trajectories(),
                            e.recorders(),
                            LIMIT,
                            e.name())
                    : part;
        }
    }
}
