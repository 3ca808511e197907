package sticky.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The marks of an axis: where they are and what they say. */
final class Ticks {

    /** One mark; an empty label is a minor mark, without a grid line. */
    record Tick(double value, String label) {}

    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static final int MOST_LABELLED_DECADES = 7;

    private Ticks() {}

    /** At most about {@code most} labelled marks for the scale. */
    static List<Tick> of(Scale scale, int most) {
        return scale.logarithmic() ? logarithmic(scale, most) : linear(scale, most);
    }

    /** A mark at each whole number. */
    static List<Tick> whole(Scale scale) {
        List<Tick> ticks = new ArrayList<>();
        for (long k = (long) Math.ceil(scale.low()); k <= scale.high(); k++) {
            ticks.add(new Tick(k, plain(k, 0)));
        }
        return ticks;
    }

    /** "10⁻³" for -3. */
    static String powerOfTen(int exponent) {
        StringBuilder text = new StringBuilder("10").append(exponent < 0 ? "⁻" : "");
        for (char digit : Integer.toString(Math.abs(exponent)).toCharArray()) {
            text.append(SUPERSCRIPTS.charAt(digit - '0'));
        }
        return text.toString();
    }

    private static List<Tick> linear(Scale scale, int most) {
        double span = scale.high() - scale.low();
        double step = niceStep(span / Math.max(2, most));
        int power = (int) Math.floor(Math.log10(step) + 1e-9);
        double largest = Math.max(Math.abs(scale.low()), Math.abs(scale.high()));
        boolean scientific = largest >= 1e6 || largest < 1e-3;
        List<Tick> ticks = new ArrayList<>();
        long first = (long) Math.ceil(scale.low() / step - 1e-9);
        long last = (long) Math.floor(scale.high() / step + 1e-9);
        for (long k = first; k <= last; k++) {
            double value = k * step;
            ticks.add(new Tick(value, scientific ? scientific(value, largest, power) : plain(value, power)));
        }
        return ticks;
    }

    private static String plain(double value, int power) {
        String text = String.format(Locale.ROOT, "%,." + Math.max(0, -power) + "f", value + 0.0);
        return minus(text.replace(",", "\u2009"));
    }

    private static String scientific(double value, double largest, int power) {
        if (value == 0) {
            return "0";
        }
        int exponent = (int) Math.floor(Math.log10(largest));
        int digits = Math.max(0, exponent - power);
        return minus(String.format(Locale.ROOT, "%." + digits + "f", value / Math.pow(10, exponent))) + "·"
                + powerOfTen(exponent);
    }

    private static String minus(String text) {
        return text.replace('-', '−');
    }

    private static double niceStep(double least) {
        double decade = Math.pow(10, Math.floor(Math.log10(least)));
        for (double factor : new double[] {1, 2, 5}) {
            if (factor * decade >= least * 0.999) {
                return factor * decade;
            }
        }
        return 10 * decade;
    }

    private static List<Tick> logarithmic(Scale scale, int most) {
        int first = (int) Math.floor(Math.log10(scale.low()) + 1e-9);
        int last = (int) Math.ceil(Math.log10(scale.high()) - 1e-9);
        double decades = Math.log10(scale.high() / scale.low());
        int every = everyNth(decades / Math.min(most, MOST_LABELLED_DECADES));
        List<Tick> ticks = new ArrayList<>();
        for (int exponent = first; exponent <= last; exponent++) {
            for (int digit = 1; digit <= 9; digit++) {
                double value = digit * Math.pow(10, exponent);
                boolean inside = value >= scale.low() * (1 - 1e-9) && value <= scale.high() * (1 + 1e-9);
                if (inside && (digit == 1 && every <= 5 || digit == 1 && exponent % every == 0 || every == 1)) {
                    ticks.add(new Tick(value, logLabel(digit, exponent, decades, every)));
                }
            }
        }
        return ticks;
    }

    private static int everyNth(double least) {
        for (int every : new int[] {1, 2, 3, 5, 10, 20, 50}) {
            if (every >= least) {
                return every;
            }
        }
        return 100;
    }

    /** Decades are labelled; 2 and 5 too where an axis has hardly a decade to show. */
    private static String logLabel(int digit, int exponent, double decades, int every) {
        if (decades < 1.7 && (digit == 1 || digit == 2 || digit == 5 || decades < 0.5)) {
            boolean readable = exponent >= -3 && exponent < 4;
            double value = digit * Math.pow(10, exponent);
            return readable ? plain(value, exponent) : (digit == 1 ? "" : digit + "·") + powerOfTen(exponent);
        }
        return digit == 1 && Math.floorMod(exponent, every) == 0 ? powerOfTen(exponent) : "";
    }
}
