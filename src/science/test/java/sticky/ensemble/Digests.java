package sticky.ensemble;

import static sticky.ensemble.Start.uniform;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import sticky.data.PublishedRun;
import sticky.home.Home;
import sticky.model.DoubleWell;
import sticky.model.Landscape;
import sticky.model.Monomial;
import sticky.model.RadialValley;
import sticky.random.Seed;

/**
 * The fingerprint of the engine's numbers: SHA-256 of the raw bits of everything recorded of a small run of every kind of experiment on
 * every kind of landscape. As a program it prints the table, so that another JVM can be asked.
 */
final class Digests {
    /** Two full groups and a part of one. */
    private static final int TRAJECTORIES = 150;

    /** Beyond the 16 steps after which slots first close up, and no multiple of them. */
    private static final int STEPS = 60;

    private static final PublishedRun PUBLISHED =
            PublishedRun.read(Home.fixtures().resolve("replay"));

    private Digests() {}

    public static void main(String[] arguments) {
        System.out.print(table(of(1, 1024)));
    }

    /** The digest of each experiment by its name, in the order of the table. */
    static Map<String, String> of(int threads, int blockSize) {
        Map<String, String> digests = new LinkedHashMap<>();
        try (Ensemble ensemble = new Ensemble(threads, blockSize)) {
            experiments().forEach((name, experiment) -> digests.put(name, digest(ensemble, name, experiment)));
        }
        return digests;
    }

    /** The text of the fixture. */
    static String table(Map<String, String> digests) {
        StringBuilder table = new StringBuilder("name,sha256\n");
        digests.forEach((name, digest) ->
                table.append('"').append(name).append("\",").append(digest).append('\n'));
        return table.toString();
    }

    private static Map<String, Experiment> experiments() {
        List<Landscape> landscapes = List.of(
                new Monomial(1),
                new Monomial(3),
                new DoubleWell(1.8, 1, 2),
                new DoubleWell(2, 2, 3),
                new RadialValley(1),
                new RadialValley(2));
        Map<String, Experiment> experiments = new LinkedHashMap<>();
        for (Landscape landscape : landscapes) {
            Experiment base = Experiment.on(landscape)
                    .from(Stream.generate(() -> uniform(-1.9, 1.9))
                            .limit(landscape.dimension())
                            .toArray(Start[]::new))
                    .trajectories(TRAJECTORIES)
                    .steps(STEPS);
            kinds(base).forEach((kind, experiment) -> experiments.put(landscape.label() + ": " + kind, experiment));
        }
        return experiments;
    }

    private static Map<String, Experiment> kinds(Experiment base) {
        Map<String, Experiment> kinds = new LinkedHashMap<>();
        kinds.put("streaming, B = 1", base.batchSize(1));
        kinds.put("streaming, B = 20", base);
        kinds.put("streaming, B = 10000", base.batchSize(10_000));
        kinds.put("without input noise", base.withoutInputNoise());
        kinds.put("momentum .5", base.momentum(.5));
        kinds.put("gradient descent", base.gradientDescent());
        kinds.put("Gaussian noise", base.gaussianNoise());
        kinds.put("data set, n = 210", base.dataSet(210));
        kinds.put(
                "replay", base.batches(PUBLISHED.batches(30)).trajectories(100).steps(PUBLISHED.steps()));
        return kinds;
    }

    /** Starts, weights after the first, a middle and the last step, and the steps of divergence; each number as its eight bytes. */
    private static String digest(Ensemble ensemble, String name, Experiment experiment) {
        int middle = experiment.steps() / 2;
        Recorder<Snapshots> snapshots = Snapshots.at(1, middle, experiment.steps());
        Run run = ensemble.run(
                experiment.record(snapshots), Seed.root(1).child("digests").child(name));
        MessageDigest sha = sha256();
        for (int axis = 0; axis < experiment.landscape().dimension(); axis++) {
            update(sha, run.start(axis));
            update(sha, run.of(snapshots).after(1, axis));
            update(sha, run.of(snapshots).after(middle, axis));
            update(sha, run.of(snapshots).after(experiment.steps(), axis));
            update(sha, run.end(axis));
        }
        for (int i = 0; i < run.trajectories(); i++) {
            sha.update(
                    ByteBuffer.allocate(Integer.BYTES).putInt(run.divergedAt(i)).array());
        }
        return HexFormat.of().formatHex(sha.digest());
    }

    private static void update(MessageDigest sha, double[] values) {
        ByteBuffer bytes = ByteBuffer.allocate(Double.BYTES * values.length);
        for (double value : values) {
            bytes.putLong(Double.doubleToRawLongBits(value));
        }
        sha.update(bytes.array());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java runtime lacks SHA-256, which every runtime must have", e);
        }
    }
}
