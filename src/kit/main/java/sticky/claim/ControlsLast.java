package sticky.claim;

import java.util.Comparator;
import org.junit.jupiter.api.MethodDescriptor;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.MethodOrdererContext;
import org.junit.jupiter.api.Order;

/** The claim's own tests first, its controls last; within each by {@link Order}, then by name, so that reports read the same each time. */
public final class ControlsLast implements MethodOrderer {
    @Override
    public void orderMethods(MethodOrdererContext context) {
        context.getMethodDescriptors()
                .sort(Comparator.comparing((MethodDescriptor method) -> method.isAnnotated(Control.class))
                        .thenComparing(method -> method.findAnnotation(Order.class)
                                .map(Order::value)
                                .orElse(Order.DEFAULT))
                        .thenComparing(method -> method.getMethod().getName()));
    }
}
