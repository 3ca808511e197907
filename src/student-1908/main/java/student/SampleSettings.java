package student;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import sticky.simulation.Setting;

/** The settings of a sampling experiment that {@code -Dsticky.set} can change, and what evidence files say of it. */
public final class SampleSettings implements Setting.Provider {
    private static final String SKEWNESS = "skewness";
    private static final String N = "n";
    private static final String SAMPLES = "samples";

    @Override
    public List<Setting> settings() {
        return List.of(
                new Setting(SKEWNESS, false, 0, true, 100, true),
                new Setting(N, true, 2, true, 10_000, true),
                new Setting(SAMPLES, true, 1, true, 1e8, true));
    }

    static Map<String, Object> described(Samples samples) {
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put(SKEWNESS, samples.population().skewness());
        settings.put(N, samples.n());
        return settings;
    }

    static Map<String, Double> of(Samples samples) {
        Map<String, Double> settings = new LinkedHashMap<>();
        settings.put(SKEWNESS, samples.population().skewness());
        settings.put(N, (double) samples.n());
        settings.put(SAMPLES, (double) samples.samples());
        return settings;
    }

    /** @throws IllegalArgumentException if there is no such setting or it does not allow the value */
    static Samples change(Samples samples, String setting, double value) {
        return switch (setting) {
            case SKEWNESS -> samples.from(new GammaPopulation(value));
            case N -> samples.n((int) value);
            case SAMPLES -> samples.replicated((int) value);
            default ->
                throw new IllegalArgumentException("\"" + setting
                        + "\" is not a setting of a sampling experiment; there are skewness, n, samples");
        };
    }
}
