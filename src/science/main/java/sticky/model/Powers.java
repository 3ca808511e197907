package sticky.model;

/** Integer powers by repeated multiplication, which is exact IEEE arithmetic on every platform; and the checks of the exponents. */
final class Powers {
    private Powers() {}

    /** base^exponent; 1 for exponent 0; 0 for a negative exponent, where a derivative has vanished with its factor. */
    static double power(double base, int exponent) {
        if (exponent < 0) {
            return 0;
        }
        double result = 1;
        for (int k = 0; k < exponent; k++) {
            result *= base;
        }
        return result;
    }

    /** The same for many bases: one pass a factor, so that the loops become vector code. */
    static void power(double[] base, int exponent, double[] result, int points) {
        if (exponent == 0) {
            java.util.Arrays.fill(result, 0, points, 1);
            return;
        }
        System.arraycopy(base, 0, result, 0, points);
        for (int k = 1; k < exponent; k++) {
            for (int i = 0; i < points; i++) {
                result[i] *= base[i];
            }
        }
    }

    static int order(String name, int value) {
        if (value < 1 || value > 20) {
            throw new IllegalArgumentException(name + " " + value + " is out of range [1, 20]");
        }
        return value;
    }

    static double position(String name, double value) {
        if (!(value > 0 && value < 1e6)) {
            throw new IllegalArgumentException(name + " " + value + " is out of range (0, 1e6)");
        }
        return value;
    }
}
