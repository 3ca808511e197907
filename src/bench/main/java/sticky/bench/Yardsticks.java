package sticky.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What C programs of the same law reach on this machine now: speeds by name, in million nominal steps per processor second. */
final class Yardsticks {
    private final Map<String, List<Double>> speeds = new TreeMap<>();

    /** Runs every yardstick some times in so many copies at once; without a C compiler there are no speeds. */
    void measure(int times, int copies) {
        try {
            for (int i = 0; i < times; i++) {
                Process script = new ProcessBuilder("bash", "src/bench/c/yardsticks.sh", "" + copies)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
                try (InputStream output = script.getInputStream()) {
                    new String(output.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .forEach(this::add);
                }
                script.waitFor();
            }
        } catch (IOException e) {
            speeds.clear();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the yardsticks were interrupted", e);
        }
    }

    private void add(String line) {
        String[] words = line.split(" ");
        speeds.computeIfAbsent(words[0], name -> new ArrayList<>()).add(Double.parseDouble(words[1]));
    }

    /** The median speed of a yardstick; NaN if it could not be measured. */
    double median(String name) {
        return speeds.containsKey(name) ? Table.median(speeds.get(name)) : Double.NaN;
    }
}
