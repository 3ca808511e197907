package faults;

import sticky.claim.Fault;

/** A fault with its name and its description. Its subclasses say which parts it is about. */
abstract class Planted implements Fault {
    private final String id;
    private final String what;

    Planted(String id, String what) {
        this.id = id;
        this.what = what;
    }

    @Override
    public final String id() {
        return id;
    }

    @Override
    public final String what() {
        return what;
    }
}
