package sticky.ensemble;

import java.util.List;
import sticky.simulation.Setting;

/** Lists to the harness the settings of an experiment that {@code -Dsticky.set} can change. */
public final class ExperimentSettings implements Setting.Provider {
    @Override
    public List<Setting> settings() {
        return ExperimentSetting.all();
    }
}
