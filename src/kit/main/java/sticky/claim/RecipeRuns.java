package sticky.claim;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import sticky.random.Seed;
import sticky.simulation.Simulation;

/** The runs that one recipe asks for, and whether any of them drew random numbers, and which share them. */
final class RecipeRuns implements Runs {
    private final Lab lab;
    private final Map<String, Simulation<?>> byName = new HashMap<>();
    private boolean random;
    private boolean common;

    RecipeRuns(Lab lab) {
        this.lab = lab;
    }

    boolean isRandom() {
        return random;
    }

    boolean hasCommonRandomNumbers() {
        return common;
    }

    @Override
    public <R> R of(Simulation<R> simulation) {
        Simulation<?> other = byName.putIfAbsent(simulation.name(), simulation);
        random |= simulation.isRandom();
        common |= other != null && !other.equals(simulation);
        return lab.run(simulation.name(), simulation);
    }

    @Override
    public Seed seed(String name) {
        random = true;
        return lab.seed(name);
    }

    @Override
    public <T> T once(Object key, Supplier<T> maker) {
        boolean before = random;
        random = false;
        T made = lab.once(key, maker);
        random = lab.remember(key, random) | before;
        return made;
    }

    @Override
    public void record(String name, Map<String, Object> settings, long replicates) {
        lab.record(name, settings, replicates, 1, 0);
    }

    @Override
    public int scaled(int replicates) {
        return lab.scaled(replicates);
    }
}
