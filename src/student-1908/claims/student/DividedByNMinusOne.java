package student;

import sticky.claim.Fault;

/** The standard deviation as it is taken today, where Student divides by n. */
public final class DividedByNMinusOne implements Fault {

    @Override
    public String id() {
        return "n-1";
    }

    @Override
    public String what() {
        return "s divides by n - 1 instead of n";
    }

    @Override
    public Object plant(String name, Object part) {
        return part instanceof Samples samples
                ? samples.measuredBy((sample, mean) -> Math.sqrt(Deviation.squares(sample, mean) / (sample.length - 1)))
                : part;
    }
}
