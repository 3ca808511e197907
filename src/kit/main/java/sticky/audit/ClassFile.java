package sticky.audit;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names in a class file's constant pool that may be classes': those it uses, in the form {@code java/lang/String}, alone or in a
 * descriptor. Other words are among them, and do no harm.
 *
 * <p>Source: The Java Virtual Machine Specification, section 4.4.
 */
final class ClassFile {
    private static final int MAGIC = 0xCAFEBABE;
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_$/-]+");
    private static final Pattern IN_DESCRIPTOR = Pattern.compile("L([^;<>()\\[]+)[;<]");

    private ClassFile() {}

    /** @throws IOException if the bytes are none of a class */
    static Set<String> names(byte[] bytes) throws IOException {
        Set<String> names = new TreeSet<>();
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        if (in.readInt() != MAGIC) {
            throw new IOException("a class file does not begin as one");
        }
        in.readInt(); // version
        int size = in.readUnsignedShort();
        for (int i = 1; i < size; i++) {
            int tag = in.readUnsignedByte();
            switch (tag) {
                case 1 -> add(names, in.readUTF());
                case 3, 4, 9, 10, 11, 12, 17, 18 -> in.readInt();
                case 5, 6 -> {
                    in.readLong();
                    i++; // a number of eight bytes has two places
                }
                case 7, 8, 16, 19, 20 -> in.readUnsignedShort();
                case 15 -> {
                    in.readUnsignedByte();
                    in.readUnsignedShort();
                }
                default -> throw new IOException("a class file has a constant of the unknown kind " + tag);
            }
        }
        return names;
    }

    private static void add(Set<String> names, String text) {
        if (NAME.matcher(text).matches()) {
            names.add(text);
        }
        Matcher descriptor = IN_DESCRIPTOR.matcher(text);
        while (descriptor.find()) {
            names.add(descriptor.group(1));
        }
    }
}
