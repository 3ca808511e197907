package sticky.ensemble;

import java.util.List;
import sticky.data.Feed;
import sticky.random.Seed;
import sticky.random.Stream;
import sticky.sgd.Stepper;

/** A range of trajectories of an experiment and what is kept of them; the unit of work, and of merging. */
final class Block {
    private final Experiment experiment;
    private final Seed seed;
    private final int first;
    private final int size;
    private final boolean isWhole;
    private double[][] starts;
    private double[][] ends;
    private int[] divergedAt;
    private List<? extends Recording<?>> recordings;

    Block(Experiment experiment, Seed seed, int first, int size) {
        this.experiment = experiment;
        this.seed = seed;
        this.first = first;
        this.size = size;
        isWhole = size == experiment.trajectories();
        if (isWhole) {
            open();
        }
    }

    /** Room is made when the block starts to run, not while it waits for a thread. */
    private void open() {
        int dimension = experiment.landscape().dimension();
        starts = new double[dimension][size];
        ends = new double[dimension][size];
        divergedAt = new int[size];
        recordings = experiment.recorders().stream()
                .map(recorder -> recorder.open(size, experiment.steps(), dimension))
                .toList();
    }

    /** Runs the block's trajectories, group by group. */
    Block simulate() {
        open();
        Recording<?>[] recorders = recordings.toArray(Recording<?>[]::new);
        for (int offset = 0; offset < size; offset += Lanes.GROUP) {
            int count = Math.min(Lanes.GROUP, size - offset);
            Lanes lanes = new Lanes(experiment.landscape().dimension(), count, offset, experiment.divergedBeyond());
            Feed feed = experiment.batches().open(count);
            start(lanes, feed);
            steps(lanes, feed, recorders);
            for (Recording<?> recorder : recorders) {
                recorder.close(lanes);
            }
            for (int i = 0; i < count; i++) {
                divergedAt[offset + i] = lanes.divergedAt(i);
            }
            for (int k = 0; k < ends.length; k++) {
                System.arraycopy(lanes.weights()[k], 0, ends[k], offset, count);
            }
        }
        return this;
    }

    private void start(Lanes lanes, Feed feed) {
        for (int i = 0; i < lanes.count(); i++) {
            long trajectory = first + lanes.first() + i;
            Stream stream = seed.stream(trajectory);
            for (int k = 0; k < starts.length; k++) {
                double value = experiment.start().get(k).draw(stream, trajectory);
                starts[k][lanes.first() + i] = value;
                lanes.weights()[k][i] = value;
            }
            feed.start(i, trajectory, stream);
        }
    }

    private void steps(Lanes lanes, Feed feed, Recording<?>[] recorders) {
        Stepper stepper = experiment.rule().open(experiment.landscape(), experiment.batches(), lanes.count());
        double[] meanXX = new double[lanes.count()];
        double[] meanXY = new double[lanes.count()];
        lanes.findDiverged(0);
        record(recorders, 0, lanes);
        int last = experiment.steps();
        for (int step = 1; step <= last && lanes.alive() != 0; step++) {
            feed.draw(lanes.movingAlive(), meanXX, meanXY);
            stepper.step(lanes.moving(), meanXX, meanXY);
            lanes.findDiverged(step);
            record(recorders, step, lanes);
            if (lanes.canCloseUp(step)) {
                int[] kept = lanes.closeUp();
                feed.keep(kept);
                stepper.keep(kept);
                meanXX = new double[kept.length];
                meanXY = new double[kept.length];
            }
        }
        lanes.show();
    }

    private static void record(Recording<?>[] recorders, int step, Lanes lanes) {
        if (recorders.length > 0) {
            lanes.show();
        }
        for (Recording<?> recorder : recorders) {
            recorder.record(step, lanes);
        }
    }

    /** Takes over the results of a part of this block's range. */
    void absorb(Block part) {
        int at = part.first - first;
        for (int k = 0; k < starts.length; k++) {
            System.arraycopy(part.starts[k], 0, starts[k], at, part.size);
            System.arraycopy(part.ends[k], 0, ends[k], at, part.size);
        }
        System.arraycopy(part.divergedAt, 0, divergedAt, at, part.size);
        for (int r = 0; r < recordings.size(); r++) {
            absorb(recordings.get(r), part.recordings.get(r), at);
        }
    }

    @SuppressWarnings("unchecked") // both were opened by the same recorder
    private static <R extends Recording<R>> void absorb(Recording<?> whole, Recording<?> part, int first) {
        ((R) whole).absorb((R) part, first);
    }

    Run finished(Experiment asked) {
        return new Run(asked, starts, ends, divergedAt, recordings);
    }
}
