package sticky.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import sticky.claim.Claim;
import sticky.claim.Claims;
import sticky.claim.Paper;
import sticky.claim.Sentences;

/**
 * What a run is measured against.
 *
 * @param paper whose statements are checked
 * @param sentences of the paper, which order the ledger
 * @param claims ids of all claims that exist, whatever a run selects
 */
record Project(Paper paper, Sentences sentences, Set<String> claims) {

    /**
     * Reads it.
     *
     * @param classes the directory of compiled claims
     * @throws IOException if the paper or its sentences cannot be read
     */
    static Project read(Path fixtures, Path classes) throws IOException {
        return new Project(
                Paper.read(fixtures.resolve(Paper.FILE)),
                Sentences.read(fixtures.resolve(Sentences.FILE)),
                Claims.in(classes).stream()
                        .map(type -> type.getAnnotation(Claim.class).id())
                        .collect(Collectors.toSet()));
    }
}
