package sticky.random;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * A 256-bit key from which independent random streams grow. The root key comes from one number; a child's key is the hash of its
 * parent's key and its name; stream number i is a xoshiro256++ generator whose four state words are mixed from the key and i. So
 * nobody can choose a lucky seed for one experiment, the order in which streams are opened does not matter, and stream i stays the
 * same when there are more of them.
 *
 * <p>Formula: child = SHA-256(key, name); state word j of stream i = mix64(key[j] + (i + 1) g), with the golden-ratio increment g and
 * the finaliser of SplitMix64 (Steele, Lea and Flood 2014, variant 13 of Stafford).
 */
public record Seed(long a, long b, long c, long d) {
    private static final long GOLDEN = 0x9e3779b97f4a7c15L;

    /** The key that every other key of a run descends from. */
    public static Seed root(long value) {
        return hash(ByteBuffer.allocate(Long.BYTES).putLong(value).array());
    }

    /** The key of a named part: a claim, an experiment, a bootstrap. Different names give independent keys. */
    public Seed child(String name) {
        byte[] text = name.getBytes(StandardCharsets.UTF_8);
        return hash(ByteBuffer.allocate(4 * Long.BYTES + text.length)
                .putLong(a)
                .putLong(b)
                .putLong(c)
                .putLong(d)
                .put(text)
                .array());
    }

    /**
     * Generator number {@code index} of this key, freshly started.
     *
     * @throws IllegalArgumentException if the index is negative
     */
    public Stream stream(long index) {
        if (!(index >= 0)) {
            throw new IllegalArgumentException("stream index " + index + " is out of range [0, 2^63)");
        }
        long step = (index + 1) * GOLDEN;
        return new Stream(mix(a + step), mix(b + step), mix(c + step), mix(d + step));
    }

    private static Seed hash(byte[] bytes) {
        try {
            ByteBuffer digest =
                    ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(bytes));
            return new Seed(digest.getLong(), digest.getLong(), digest.getLong(), digest.getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java runtime lacks SHA-256, which every runtime must have", e);
        }
    }

    private static long mix(long z) {
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
