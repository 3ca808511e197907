package sticky.audit;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a class file that may be names of classes. They stand in its constant pool as text, alone or in descriptors such as {@code
 * (Lsticky/claim/Lab;)V}; too many do no harm.
 *
 * <p>Source: Java Virtual Machine Specification, section 4.4.
 */
final class ClassNames {
    private static final int MAGIC_AND_VERSION = 8;
    private static final Pattern WORD = Pattern.compile("[\\w$]+(?:/[\\w$]+)*");

    private ClassNames() {}

    /** @throws IOException if the bytes are no class file */
    static Set<String> in(byte[] bytes) throws IOException {
        Set<String> names = new TreeSet<>();
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        in.skipNBytes(MAGIC_AND_VERSION);
        int entries = in.readUnsignedShort();
        for (int i = 1; i < entries; i++) {
            int tag = in.readUnsignedByte();
            switch (tag) {
                case 1 -> add(in.readUTF(), names);
                case 7, 8, 16, 19, 20 -> in.skipNBytes(2);
                case 15 -> in.skipNBytes(3);
                case 3, 4, 9, 10, 11, 12, 17, 18 -> in.skipNBytes(4);
                case 5, 6 -> {
                    in.skipNBytes(8);
                    i++; // a long or a double takes two places
                }
                default -> throw new IOException("constant " + i + " of a class file has the unknown tag " + tag);
            }
        }
        return names;
    }

    private static void add(String text, Set<String> names) {
        Matcher words = WORD.matcher(text);
        while (words.find()) {
            String word = words.group();
            names.add(word);
            if (word.startsWith("L")) {
                names.add(word.substring(1));
            }
        }
    }
}
