package sticky.simulation;

/**
 * A setting that {@code -Dsticky.set} can change.
 *
 * @param name the word people write
 * @param whole whether it is a whole number
 * @param low the least value
 * @param lowIncluded whether {@code low} itself is allowed
 * @param high the largest value, or infinity
 * @param highIncluded whether {@code high} itself is allowed
 */
public record Setting(String name, boolean whole, double low, boolean lowIncluded, double high, boolean highIncluded) {

    /** The settings that the simulations on a class path have; found by {@link java.util.ServiceLoader}. */
    public interface Provider {
        /** Returns them in the order in which they are listed to people. */
        java.util.List<Setting> settings();
    }

    /**
     * Reads a value.
     *
     * @throws IllegalArgumentException if the text is not a number, not a whole one where it must be, or out of range
     */
    public double read(String text) {
        double value;
        try {
            value = whole ? Long.parseLong(text) : Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    name + "=" + text + " is not a " + (whole ? "whole number" : "number"), e);
        }
        boolean aboveLow = lowIncluded ? value >= low : value > low;
        boolean belowHigh = highIncluded ? value <= high : value < high;
        if (!(aboveLow && belowHigh)) {
            throw new IllegalArgumentException(name + " " + text + " is out of range " + range());
        }
        return value;
    }

    private String range() {
        return (lowIncluded ? "[" : "(") + text(low) + ", " + text(high) + (highIncluded ? "]" : ")");
    }

    private static String text(double end) {
        return Double.isInfinite(end) ? "infinity" : end == Math.rint(end) && end < 1e6 ? "" + (long) end : "" + end;
    }
}
