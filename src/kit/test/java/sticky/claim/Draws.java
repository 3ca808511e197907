package sticky.claim;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntConsumer;
import sticky.random.Seed;
import sticky.random.Stream;
import sticky.simulation.Simulation;

/** The kit's own simulation: numbers uniform on [shift - 1/2, shift + 1/2). */
record Draws(String name, double shift, double width, int replicates) implements Simulation<double[]> {

    static final Draws CENTRED = new Draws("draws", 0, 1, 1_000);

    Draws shifted(double to) {
        return new Draws(name, to, width, replicates);
    }

    Draws wide(double to) {
        return new Draws(name, shift, to, replicates);
    }

    @Override
    public Draws named(String other) {
        return new Draws(other, shift, width, replicates);
    }

    @Override
    public Map<String, Object> settings() {
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("shift", shift);
        settings.put("width", width);
        return settings;
    }

    @Override
    public Map<String, Double> adjustable() {
        return Map.of("learningRate", shift);
    }

    @Override
    public Draws with(String setting, double value) {
        return shifted(value);
    }

    @Override
    public Size size() {
        return new Size(replicates, 1);
    }

    @Override
    public Draws replicated(int number) {
        return new Draws(name, shift, width, number);
    }

    @Override
    public boolean isRandom() {
        return width != 0;
    }

    @Override
    public double[] run(Seed key, int workers, IntConsumer done) {
        double[] values = new double[replicates];
        Stream stream = key.stream(0);
        for (int i = 0; i < values.length; i++) {
            values[i] = shift + width * (stream.nextDouble() - 0.5);
        }
        done.accept(replicates);
        return values;
    }

    @Override
    public Facts facts(double[] result) {
        return new Facts(0);
    }
}
