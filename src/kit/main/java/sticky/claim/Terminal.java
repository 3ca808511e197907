package sticky.claim;

/** Whether this program talks to a person: its output is a terminal, and colours are not declined by NO_COLOR. */
public final class Terminal {
    private Terminal() {}

    /** Since Java 22 a console exists without a terminal too, and then says so by a method that Java 17 lacks. */
    public static boolean isAttached() {
        if (System.console() == null || System.getenv("NO_COLOR") != null) {
            return false;
        }
        try {
            return (boolean) System.console().getClass().getMethod("isTerminal").invoke(System.console());
        } catch (NoSuchMethodException before22) {
            return true;
        } catch (ReflectiveOperationException | RuntimeException hidden) {
            return false;
        }
    }
}
