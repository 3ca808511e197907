package sticky.audit;

import sticky.claim.Fault;

/** A fault of the audit's own sample claims: one more than the number. */
public final class SampleFault implements Fault {
    @Override
    public String id() {
        return "sample";
    }

    @Override
    public String what() {
        return "a sample";
    }

    @Override
    public Object plant(String name, Object part) {
        return part instanceof Double number ? number + 1 : part;
    }
}
