package sticky.claim;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Makes a test class a claim: one statement of a paper, checked with a verdict and at least one {@link Control}. Its tests may
 * take a {@link Lab}. A class without a control does not run.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(ClaimExtension.class)
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(ControlsLast.class)
public @interface Claim {

    /** Short and unique: "T1.2". */
    String id();

    /** Key of one of the paper's takeaways: "stuck". */
    String takeaway();

    /** Numbers of the paper's sentences that it checks, as {@code fixtures/sentences.json} counts them; none for what the paper does not say. */
    int[] sentences() default {};

    /** The paper's statement, in our words. */
    String statement();

    /** Where the paper makes it: "section Connection between degeneracies and SGD dynamics; figure 4". */
    String source();

    Finding finding();

    /** The finding in a sentence or two: the caveat, or what contradicts the statement. */
    String note() default "";

    /** What the paper's authors would likely answer to a finding against them; none for a statement that is confirmed. */
    String authors() default "";

    /** What would change our mind about such a finding: a measurement that anyone can make. */
    String changeOurMind() default "";

    /** The id of the physical fault that must turn this claim red; see {@link Fault}. */
    String fault() default "";

    /** The largest probability with which one of the claim's checks passes though untrue. */
    double falsePassRate() default 1e-6;
}
