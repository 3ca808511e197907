package sticky.claim;

import java.util.List;
import java.util.stream.Stream;
import sticky.simulation.Setting;

/** The settings that the kit's own tests change. */
public final class SampleSettings implements Setting.Provider {
    @Override
    public List<Setting> settings() {
        return Stream.of("learningRate", "momentum", "batchSize", "labelNoise", "steps", "trajectories")
                .map(name -> new Setting(name, name.equals("batchSize"), 0, false, Double.POSITIVE_INFINITY, false))
                .toList();
    }
}
