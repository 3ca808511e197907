package student;

import sticky.claim.Fault;

/** What was done before Student: the sample's standard deviation is taken for the population's, so that z is normal. */
public final class KnownDeviation implements Fault {

    @Override
    public String id() {
        return "known-deviation";
    }

    @Override
    public String what() {
        return "the population's standard deviation stands in the place of the sample's";
    }

    @Override
    public Object plant(String name, Object part) {
        return part instanceof Samples samples ? samples.measuredBy((sample, mean) -> 1) : part;
    }
}
