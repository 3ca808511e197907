package sticky.home;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * One run of the build at a time in one checkout: two would share classes, evidence and report. The lock lives as long as the virtual machine
 * that took it, which is Maven's own; the system gives it back however that ends.
 */
final class RunLock {
    /** Beyond what is written, so that others may read who holds it where a locked region cannot be read. */
    private static final long PLACE = Long.MAX_VALUE - 1;

    private static final int LONGEST_NUMBER = 20;

    /** A property of this virtual machine, since Maven loads our classes anew for each goal. Its name is no option's. */
    private static final String HELD = "org.sticky.run.lock";

    private RunLock() {}

    /**
     * Takes the lock for the rest of this virtual machine's life; if it has it already, nothing happens.
     *
     * @throws IllegalStateException if another run holds it; the sentence names its process
     * @throws IOException if the file cannot be written
     */
    static void hold(Path file) throws IOException {
        String held = file.toAbsolutePath().normalize().toString();
        if (held.equals(System.getProperty(HELD))) {
            return; // to open and close the file once more would give back the lock
        }
        Files.createDirectories(file.toAbsolutePath().getParent());
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        FileLock lock;
        try {
            lock = channel.tryLock(PLACE, 1, false);
        } catch (OverlappingFileLockException oursAlready) {
            // Held from other classes of ours. On POSIX, closing any channel to a file gives back all of a process's
            // locks on it.
            keep(channel);
            return;
        }
        if (lock == null) {
            String holder = read(channel);
            channel.close();
            throw new IllegalStateException(
                    "another run is at work in this checkout" + (holder.isEmpty() ? "" : ", process " + holder)
                            + ": two at once would mix their results; wait until it ends");
        }
        channel.truncate(0);
        channel.write(
                ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
        keep(lock);
        System.setProperty(HELD, held);
    }

    private static String read(FileChannel channel) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(LONGEST_NUMBER);
        channel.read(bytes, 0);
        return new String(bytes.array(), 0, bytes.position(), StandardCharsets.US_ASCII).strip();
    }

    /**
     * A channel that nobody holds is closed, and with it the lock is gone. Maven throws our classes away after each goal; so a thread keeps
     * it, outside the group of threads that Maven waits for.
     */
    private static void keep(Object lock) {
        ThreadGroup root = Thread.currentThread().getThreadGroup();
        while (root.getParent() != null) {
            root = root.getParent();
        }
        Thread keeper = new Thread(root, () -> sleepWith(lock), "sticky-run-lock");
        keeper.setDaemon(true);
        keeper.setContextClassLoader(null);
        keeper.start();
    }

    private static void sleepWith(Object lock) {
        while (lock != null) {
            try {
                Thread.sleep(Long.MAX_VALUE);
            } catch (InterruptedException notYet) {
                // It lives as long as the machine does.
            }
        }
    }
}
