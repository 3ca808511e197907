package student;

import sticky.claim.Fault;
import sticky.random.Stream;

/** Samples that are not all measured in one unit: a sample's scale then links the error of its mean to its standard deviation. */
public final class VaryingScale implements Fault {

    /** One sample in ten has twice the scale. */
    private record Mixed(Population population) implements Population {
        @Override
        public void draw(Stream random, double[] sample) {
            double scale = random.nextDouble() < 0.1 ? 2 : 1;
            population.draw(random, sample);
            for (int i = 0; i < sample.length; i++) {
                sample[i] *= scale;
            }
        }

        @Override
        public double skewness() {
            return population.skewness();
        }
    }

    @Override
    public String id() {
        return "varying-scale";
    }

    @Override
    public String what() {
        return "one sample in ten is drawn at twice the scale";
    }

    @Override
    public Object plant(String name, Object part) {
        return part instanceof Samples samples ? samples.from(new Mixed(samples.population())) : part;
    }
}
