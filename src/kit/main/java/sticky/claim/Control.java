package sticky.claim;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Test;

/**
 * A test in which the claim's bound must fail: the claim's own experiment with one setting changed, at the same number of
 * trajectories. It passes only when each of its verdicts is refuted by the whole interval.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Test
public @interface Control {
    /** What is changed, in words: "the same start with one non-degenerate direction: d = 1". */
    String value();

    /** Why more than one setting differs; empty where one does. */
    String because() default "";
}
