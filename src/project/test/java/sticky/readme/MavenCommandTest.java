package sticky.readme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sticky.home.Home;

class MavenCommandTest {
    private final WorkTree tree = new WorkTree(Home.directory());

    MavenCommandTest() throws IOException {}

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mvn verify",
                "mvn -o -q spotless:apply",
                "mvn verify -Dit.test='Stuck*,ZigzagClaim' -Dskip.unit.tests=true",
                "mvn verify -Dit.test=ExponentialEscapeClaim#the_decay_is_exponential -Dsticky.seed=N",
                "mvn test -Dtest=DigestTest -Ddigests=write",
                "mvn verify -Pseed-audit -Dsticky.audit.seeds=200",
                "mvn verify -Dit.test=ZigzagClaim -Dsticky.set=learningRate=0.005,batchSize=5 -Dsticky.export=trajectories",
                "mvn test-compile pitest:mutationCoverage -Pmutation"
            })
    void whatTheBuildUnderstandsHasNoProblem(String command) throws IOException {
        assertThat(MavenCommand.of(command).problems(tree)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            mvn verify -Pbenchmark                        | there is no profile benchmark
            mvn verify -Dsticky.seeds=3                   | -Dsticky.seeds is not a setting
            mvn verify -Dsticky.scale=0                   | sticky.scale 0.0 is out of range
            mvn verify -Dsticky.set=mood=1                | -Dsticky.set: "mood" is not a setting
            mvn verify -Dsticky.export=all                | -Dsticky.export=all is not trajectories
            mvn verify -Pseed-audit -Dsticky.export=trajectories | a seed audit runs the claims as they stand
            mvn verify -Pseed-audit -Dsticky.audit.seeds=0 | sticky.audit.seeds 0 is out of range
            mvn verify -Dit.test=EscapeClaim              | -Dit.test=EscapeClaim finds nothing
            mvn verify -Dit.test=ZigzagClaim,Stuk*        | -Dit.test=Stuk* finds nothing
            mvn verify -Dit.test=ZigzagClaim#itStandsStill | -Dit.test=ZigzagClaim#itStandsStill finds nothing
            mvn test -Dtest=NoSuchTest                    | -Dtest=NoSuchTest finds nothing
            mvn verify -Dskip.tests=true                  | nothing reads -Dskip.tests
            mvn checkstyle:check                          | no plugin of the build has a goal checkstyle:check
            mvn verify deploy                             | deploy is no option or phase
            mvn -q                                        | it says nothing to do
            """)
    void whatItWouldNotUnderstandIsSaidInASentence(String command, String problem) throws IOException {
        assertThat(MavenCommand.of(command).problems(tree))
                .singleElement()
                .asString()
                .startsWith(problem);
    }

    @Test
    void quotesAreTakenOff() {
        assertThat(MavenCommand.of("mvn verify -Dit.test='Stuck*'").words())
                .containsExactly("mvn", "verify", "-Dit.test=Stuck*");
    }
}
