package sticky.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;

/** The faults on the class path. */
public final class Faults {
    private Faults() {}

    /** Returns every fault that a test project offers as a service. */
    public static List<Fault> all() {
        List<Fault> all = new ArrayList<>();
        ServiceLoader.load(Fault.class).forEach(all::add);
        return all;
    }

    /** @throws IllegalArgumentException if there is no such fault; the sentence lists those there are */
    public static Fault named(String id) {
        return all().stream()
                .filter(fault -> fault.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no fault is called \"" + id + "\"; there are "
                        + String.join(
                                ", ", all().stream().map(Fault::id).sorted().toList())));
    }
}
