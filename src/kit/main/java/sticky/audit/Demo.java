package sticky.audit;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import sticky.claim.Claims;
import sticky.claim.Fault;
import sticky.claim.Faults;
import sticky.claim.Outcome;
import sticky.claim.Settings;
import sticky.claim.Verdict;

/**
 * Shows that claims can turn red ({@code mvn verify -Pdemo}): three of them as they stand, and then with their faults planted. It fails if
 * one is not supported as it stands, or overlooks its fault.
 */
public final class Demo {
    private static final int CLAIMS = 3;

    private final PrintStream console;
    private final Settings settings;

    Demo(PrintStream console, Settings settings) {
        this.console = console;
        this.settings = settings;
    }

    /**
     * Plants the faults.
     *
     * @param arguments the directory of compiled claims
     * @throws IOException if a class file cannot be read
     * @throws IllegalStateException if a claim does not come out as it must
     */
    public static void main(String[] arguments) throws IOException {
        PrintStream console = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        new Demo(console, Settings.current()).show(chosen(Claims.in(Path.of(arguments[0]))));
    }

    /** The first claims that name faults, no two the same takeaway or fault. */
    private static List<AuditedClaim> chosen(List<Class<?>> types) throws IOException {
        List<AuditedClaim> chosen = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (AuditedClaim claim : AuditedClaim.all(types, "", "demo")) {
            String fault = claim.annotation().fault();
            boolean fresh = !fault.isEmpty()
                    && !seen.contains(fault)
                    && !seen.contains(claim.annotation().takeaway());
            if (fresh && chosen.size() < CLAIMS) {
                chosen.add(claim);
                seen.add(fault);
                seen.add(claim.annotation().takeaway());
            }
        }
        return chosen;
    }

    void show(List<AuditedClaim> claims) {
        List<String> wrong = new ArrayList<>();
        try (ClaimRunner runner = new ClaimRunner()) {
            for (AuditedClaim claim : claims) {
                Fault fault = Faults.named(claim.annotation().fault());
                console.println();
                console.println(
                        claim.id() + "  " + claim.annotation().statement().strip());
                Outcomes sound = runner.run(claim, settings);
                console.println("  as it stands: " + sound.verdict().word());
                console.println("  planted: " + fault.what());
                Outcomes faulty = runner.run(claim.faulty(), settings);
                List<Outcomes.Check> red = faulty.checks().stream()
                        .filter(check -> check.control().isEmpty())
                        .filter(check -> check.bound().judge(check.estimate()) != Outcome.SUPPORTED)
                        .toList();
                red.forEach(check -> console.println("    "
                        + new Verdict(check.name(), check.estimate(), check.bound(), check.expected()).sentence()));
                if (sound.verdict() != Outcome.SUPPORTED || red.isEmpty()) {
                    wrong.add(claim.id());
                    console.println("    overlooked");
                }
            }
        }
        console.println();
        if (!wrong.isEmpty()) {
            throw new IllegalStateException("the demonstration failed at " + String.join(", ", wrong));
        }
        console.println("each claim holds as it stands, and turned red with its fault");
    }
}
