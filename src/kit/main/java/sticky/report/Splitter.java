package sticky.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Splits a plain text into its sentences, always the same way.
 *
 * <p>Paragraphs end at an empty line or before a bullet. A paragraph that is a section's heading or a footnote's number ("3. ^") is none.
 * The others are normalised: single blanks, plain quotes, no bullet at the ends. In them a sentence ends with one of {@code . ! ? :}, closing
 * quotes, brackets and footnote numbers such as "[3]" included, where a blank and then a capital letter, a quote or an opening bracket
 * follow. What ends in one of {@link #ABBREVIATIONS} ends none (by its letters alone, hence neither does a word in -al), nor does a colon in the
 * first 60 letters. What is shorter than 12 letters is none.
 */
final class Splitter {
    private static final Pattern PARAGRAPH = unicode("\\n\\s*\\n|\\n(?=\\s*\u2022)");
    private static final Pattern FOOTNOTE = unicode("\\d+\\.\\s*\\^?");
    private static final Pattern END = unicode("[.!?:][\"')\\]]*(\\[\\d+\\])*\\s+(?=[A-Z\"(\\[])");
    private static final List<String> ABBREVIATIONS =
            List.of("e.g.", "i.e.", "Fig.", "Eq.", "al.", "vs.", "resp.", "i.i.d.");
    private static final int SHORTEST = 12;
    private static final int SHORTEST_BEFORE_COLON = 60;
    private static final int BYTES_OF_HASH = 8;

    private Splitter() {}

    private static Pattern unicode(String pattern) {
        return Pattern.compile(pattern, Pattern.UNICODE_CHARACTER_CLASS);
    }

    /** @param headings the sections' own lines, which are no sentences */
    static List<String> sentences(String text, Set<String> headings) {
        List<String> sentences = new ArrayList<>();
        for (String paragraph : PARAGRAPH.split(text.replace("\r\n", "\n").replace("\uFEFF", ""))) {
            String plain = normal(paragraph);
            if (!headings.contains(plain) && !FOOTNOTE.matcher(plain).matches()) {
                split(plain).stream()
                        .map(Splitter::normal)
                        .filter(sentence -> sentence.codePointCount(0, sentence.length()) >= SHORTEST)
                        .forEach(sentences::add);
            }
        }
        return sentences;
    }

    private static List<String> split(String paragraph) {
        List<String> pieces = new ArrayList<>();
        int start = 0;
        Matcher end = END.matcher(paragraph);
        while (end.find()) {
            String piece = paragraph.substring(start, end.end()).strip();
            boolean goesOn = ABBREVIATIONS.stream().anyMatch(piece::endsWith)
                    || piece.endsWith(":") && piece.codePointCount(0, piece.length()) < SHORTEST_BEFORE_COLON;
            if (!goesOn) {
                pieces.add(piece);
                start = end.end();
            }
        }
        pieces.add(paragraph.substring(start));
        return pieces;
    }

    /** Single blanks, the plain quotes ' and ", no bullet at the ends. */
    private static String normal(String text) {
        return text.replaceAll("[\u2018\u2019]", "'")
                .replaceAll("[\u201c\u201d]", "\"")
                .replaceAll("(?U)\\s+", " ")
                .replaceAll("^[ \u2022]+|[ \u2022]+$", "");
    }

    /** Returns the first 16 hexadecimal digits of SHA-256. */
    static String hash(String sentence) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(sentence.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, BYTES_OF_HASH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java runtime lacks SHA-256, which every runtime must have", e);
        }
    }
}
