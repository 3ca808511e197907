package sticky.chart;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An SVG text as VectorGraphics2D writes it, made fit for a page: it fills the width it is given, and takes a fraction of the bytes. */
final class SlimSvg {

    private static final Pattern ROOT =
            Pattern.compile("<svg ([^>]*?)height=\"\\d+px\"([^>]*?)width=\"\\d+px\" x=\"0px\" y=\"0px\"");
    private static final Pattern LONG_NUMBER = Pattern.compile("-?\\d+\\.\\d{3,}(?:E-?\\d+)?");
    private static final Pattern LINE = Pattern.compile(
            "\\s*<line style=\"([^\"]*)\" x1=\"([^\"]*)\" x2=\"([^\"]*)\" y1=\"([^\"]*)\" y2=\"([^\"]*)\"/>\\s*");

    private SlimSvg() {}

    static String of(String svg) {
        // Text of 12 pixels carries no size of its own there, and a browser would take 16.
        String fluid = ROOT.matcher(svg).replaceFirst("<svg font-size=\"12px\" $1$2width=\"100%\"");
        String anywhere = fluid.replace("&quot;DejaVu Sans&quot;", "&quot;DejaVu Sans&quot;,sans-serif");
        String rounded = LONG_NUMBER.matcher(anywhere).replaceAll(m -> shortened(Double.parseDouble(m.group())));
        return joined(rounded);
    }

    private static String shortened(double number) {
        return String.format(Locale.ROOT, "%.2f", number).replaceAll("\\.?0+$", "");
    }

    /** XChart strokes a curve segment by segment; segments that go on where the last one ended become one path. */
    private static String joined(String svg) {
        StringBuilder text = new StringBuilder(svg.length());
        String style = "";
        String end = "";
        for (String row : (Iterable<String>) svg.lines()::iterator) {
            Matcher line = LINE.matcher(row);
            boolean segment = line.matches();
            if (!style.isEmpty() && !(segment && line.group(1).equals(style))) {
                text.append("\"/>\n");
                style = "";
            }
            if (!segment) {
                text.append(row.strip()).append('\n');
                continue;
            }
            if (style.isEmpty()) {
                style = line.group(1);
                end = "";
                text.append("<path style=\"").append(style).append("\" d=\"");
            }
            String start = line.group(2) + "," + line.group(4);
            text.append(start.equals(end) ? "" : "M" + start);
            end = line.group(3) + "," + line.group(5);
            text.append('L').append(end);
        }
        return text.toString();
    }
}
