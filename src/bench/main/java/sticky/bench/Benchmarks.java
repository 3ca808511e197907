package sticky.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs every benchmark beside the yardsticks of the same minute, prints the tables and writes them to the file that is named. */
public final class Benchmarks {
    private static final String HEADING = """
            # Benchmarks

            Written by `mvn verify -Pbench`, which takes about ten minutes; ratios need gcc. Machine: %s.

            One operation is one nominal step of one trajectory (N x T; a trajectory that diverges stops early in ours and not in
            C, and 18 %% of figure 1's do). Speeds are million steps per second of processor time and core, so that other programs
            on the machine matter less: medians of the iterations of one JVM, and of C programs (`src/bench/c`) run right before and
            right after it, whose own speed is the last column (scalar, or data set). *Scalar* and *SIMD* are figure 1 in C, for every row but
            the data set's. *To alone* is the ratio to C after all the others have run in the same JVM, over that ratio in a JVM of its own,
            the row before. The load tells how far to trust a row: with one program a core or fewer it scatters by some per cent, with many
            by a third, since caches and clock are shared too.

            """;

    private final Table engine = new Table(
            "experiment", "threads", "Msteps/s a core", "to scalar C", "to SIMD C", "to data-set C", "to alone", "C");
    private final Table rest = new Table("task", "ms");

    private Benchmarks() {}

    /** The one argument: the file to write. */
    public static void main(String[] arguments) throws RunnerException, IOException {
        Benchmarks benchmarks = new Benchmarks();
        benchmarks.engine();
        benchmarks.rest();
        String report = HEADING.formatted(machine()) + benchmarks.engine + "\n" + benchmarks.rest;
        System.out.println(report);
        Files.writeString(Path.of(arguments[0]), report);
    }

    private void engine() throws RunnerException {
        for (String experiment : Catalogue.experiments().keySet()) {
            double alone = engine(experiment, 1, false, Double.NaN);
            if (Catalogue.IN_COMPANY.contains(experiment)) {
                engine(experiment, 1, true, alone);
            }
            if (Catalogue.ON_TWO_THREADS.contains(experiment)) {
                engine(experiment, 2, false, Double.NaN);
            }
        }
    }

    /** Adds a row; returns the ratio to the C program of the same mode. */
    private double engine(String experiment, int threads, boolean inCompany, double alone) throws RunnerException {
        Yardsticks yardsticks = new Yardsticks();
        yardsticks.measure(3, threads);
        double speed = speed(single(options(EngineBenchmark.class)
                .param("experiment", experiment)
                .param("threads", "" + threads)
                .param("inCompany", "" + inCompany)));
        yardsticks.measure(3, threads);
        // A data set has a C program of its own; everything else is held against figure 1.
        boolean ownProgram = experiment.equals(Catalogue.DATA_SET);
        double scalar = ownProgram ? Double.NaN : yardsticks.median("streaming-scalar");
        double simd = ownProgram ? Double.NaN : yardsticks.median("streaming-simd");
        double dataSet = ownProgram ? yardsticks.median("data-set") : Double.NaN;
        double ratio = speed / (ownProgram ? dataSet : scalar);
        engine.row(
                experiment + (inCompany ? ", after all the others" : ""),
                "" + threads,
                Table.number(speed, 1),
                Table.number(speed / scalar, 2),
                Table.number(speed / simd, 2),
                Table.number(speed / dataSet, 2),
                Table.number(ratio / alone, 2),
                Table.number(ownProgram ? dataSet : scalar, 1));
        System.out.println(experiment + ", threads " + threads + ": " + Table.number(speed, 1) + " Msteps/s a core");
        return ratio;
    }

    private void rest() throws RunnerException {
        Map<String, Double> milliseconds = new TreeMap<>();
        for (Class<?> benchmark : List.of(PosteriorBenchmark.class, FitBenchmark.class)) {
            for (RunResult result : new Runner(options(benchmark).build()).run()) {
                String name = result.getParams().getBenchmark();
                milliseconds.put(
                        name.substring(name.lastIndexOf('.') + 1),
                        Table.median(scores(result, IterationResult::getPrimaryResult)));
            }
        }
        milliseconds.forEach((name, value) -> rest.row(name, Table.number(value, 2)));
    }

    private static ChainedOptionsBuilder options(Class<?> benchmark) {
        return new OptionsBuilder()
                .include(benchmark.getName() + "\\.")
                .forks(1)
                .warmupIterations(3)
                .warmupTime(TimeValue.seconds(1))
                .measurementIterations(9)
                .measurementTime(TimeValue.milliseconds(700))
                .verbosity(VerboseMode.SILENT);
    }

    private static RunResult single(ChainedOptionsBuilder options) throws RunnerException {
        return new Runner(options.build()).runSingle();
    }

    /** Steps a microsecond of the clock over processor microseconds a microsecond of the clock. */
    private static double speed(RunResult result) {
        List<Double> steps = scores(result, IterationResult::getPrimaryResult);
        List<Double> busy =
                scores(result, iteration -> iteration.getSecondaryResults().get("busyMicroseconds"));
        List<Double> speeds = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            speeds.add(steps.get(i) / busy.get(i));
        }
        return Table.median(speeds);
    }

    private static List<Double> scores(
            RunResult result, java.util.function.Function<IterationResult, org.openjdk.jmh.results.Result<?>> which) {
        return result.getBenchmarkResults().stream()
                .flatMap(fork -> fork.getIterationResults().stream())
                .map(iteration -> which.apply(iteration).getScore())
                .toList();
    }

    private static String machine() throws IOException {
        String processor = System.getProperty("os.arch");
        Path info = Path.of("/proc/cpuinfo");
        if (Files.exists(info)) {
            try (Stream<String> lines = Files.lines(info)) {
                processor = lines.filter(line -> line.startsWith("model name"))
                        .map(line -> line.substring(line.indexOf(':') + 1).strip())
                        .findFirst()
                        .orElse(processor);
            }
        }
        Collection<String> words = List.of(
                processor,
                Runtime.getRuntime().availableProcessors() + " cores",
                System.getProperty("os.name"),
                System.getProperty("java.vm.name") + " " + Runtime.version(),
                "load "
                        + Table.number(
                                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(), 1)
                        + " at the end");
        return String.join(", ", words);
    }
}
