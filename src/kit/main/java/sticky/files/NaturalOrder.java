package sticky.files;

import java.util.Comparator;

/** Text order with numbers by their value: "T1.2" before "T1.10". */
public enum NaturalOrder implements Comparator<String> {
    INSTANCE;

    private static final String BORDER = "(?<=\\d)(?=\\D)|(?<=\\D)(?=\\d)";

    @Override
    public int compare(String one, String other) {
        String[] a = one.split(BORDER);
        String[] b = other.split(BORDER);
        for (int i = 0; i < Math.min(a.length, b.length); i++) {
            boolean numbers = a[i].matches("\\d{1,18}") && b[i].matches("\\d{1,18}");
            int order = numbers ? Long.compare(Long.parseLong(a[i]), Long.parseLong(b[i])) : a[i].compareTo(b[i]);
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(a.length, b.length);
    }
}
