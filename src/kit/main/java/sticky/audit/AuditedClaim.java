package sticky.audit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import sticky.claim.Claim;
import sticky.claim.Fault;
import sticky.claim.Faults;
import sticky.claim.Paper;
import sticky.files.NaturalOrder;

/**
 * A claim to be audited.
 *
 * @param type its class
 * @param code hash of the code it runs on
 * @param faultCode hash of the code of its fault; empty where it names none
 * @param variant what is special about the run, as "again" or the id of a planted fault; empty for the claim as it stands
 */
record AuditedClaim(Class<?> type, String code, String faultCode, String variant) {
    private static final String AGAIN = "again";

    AuditedClaim(Class<?> type, String code) {
        this(type, code, "", "");
    }

    /** The claim's id, with what is special about the run. */
    String id() {
        return annotation().id() + (variant.isEmpty() ? "" : " " + variant);
    }

    Claim annotation() {
        return type.getAnnotation(Claim.class);
    }

    /** The same claim once more, which must give the same bits. */
    AuditedClaim again() {
        return new AuditedClaim(type, code, faultCode, AGAIN);
    }

    /** The claim with its fault planted. */
    AuditedClaim faulty() {
        return new AuditedClaim(
                type, code + "-" + faultCode, faultCode, annotation().fault());
    }

    /** What is planted in a run of this. */
    Optional<Fault> fault() {
        return variant.isEmpty() || variant.equals(AGAIN) ? Optional.empty() : Optional.of(Faults.named(variant));
    }

    /**
     * All claims, or the only one asked for.
     *
     * @param compiled every compiled claim
     * @param selected id, class name or nothing
     * @param extra what else the runs depend on, as the scale
     * @throws IOException if a class file or a fixture cannot be read
     * @throws IllegalArgumentException if no claim has that id or name; the sentence lists the ids
     */
    static List<AuditedClaim> all(List<Class<?>> compiled, String selected, String extra) throws IOException {
        List<Class<?>> types = sorted(compiled);
        Set<String> names = new TreeSet<>(Arrays.asList(selected.split("\\s*,\\s*")));
        List<Class<?>> wanted = types.stream()
                .filter(type -> selected.isEmpty()
                        | names.remove(type.getAnnotation(Claim.class).id())
                        | names.remove(type.getSimpleName()))
                .toList();
        if (!selected.isEmpty() && !names.isEmpty()) {
            throw new IllegalArgumentException("no claim is called \""
                    + names.iterator().next() + "\"; there are "
                    + String.join(
                            ", ",
                            types.stream()
                                    .map(type -> type.getAnnotation(Claim.class).id())
                                    .toList()));
        }
        CodeVersion version = new CodeVersion();
        List<AuditedClaim> claims = new ArrayList<>();
        for (Class<?> type : wanted) {
            String fault = type.getAnnotation(Claim.class).fault();
            String faultCode =
                    fault.isEmpty() ? "" : version.of(Faults.named(fault).getClass(), extra);
            claims.add(new AuditedClaim(type, version.of(type, extra), faultCode, ""));
        }
        return claims;
    }

    /** Sorts claim classes by takeaway and id. */
    static List<Class<?>> sorted(List<Class<?>> types) {
        return types.stream()
                .sorted(Comparator.comparing((Class<?> type) -> Paper.current()
                                .takeaway(type.getAnnotation(Claim.class).takeaway())
                                .number())
                        .thenComparing(type -> type.getAnnotation(Claim.class).id(), NaturalOrder.INSTANCE))
                .<Class<?>>map(type -> type)
                .toList();
    }
}
