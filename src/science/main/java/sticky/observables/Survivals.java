package sticky.observables;

import sticky.ensemble.Histories;
import sticky.statistics.Survival;

/** Where the engine's histories meet the statistics' survival curves; neither room knows the other. */
public final class Survivals {
    private Survivals() {}

    /** The survival curve of recorded histories. */
    public static Survival of(Histories histories) {
        return new Survival(
                histories.from(),
                histories.to() - histories.from() + 1,
                histories.patterns(),
                histories.multiplicities(),
                histories.kept());
    }
}
