package sticky.report;

import sticky.claim.Outcome;

/** How a claim's page looks: one style sheet, so that hundreds of pages in one file stay small, and a colour and a tint for each outcome. */
final class PageStyle {

    /** Everything on a page stands inside an element of this class. */
    static final String PAGE_CLASS = "claim-page";

    /** Numbers may break between a pair's two ends, but never inside: the page is read in half a laptop's width. */
    static final String SHEET = String.join(
            "",
            "<style>",
            rule("", "font-size:14px;line-height:1.45;max-width:960px;color:#222"),
            rule("p", "margin:5px 0"),
            rule(".muted", "color:#666;font-style:normal"),
            rule(".verdict", "border-left:6px solid;padding:8px 14px;margin:0 0 10px"),
            rule(".word", "font-weight:700;font-size:17px;letter-spacing:.3px"),
            rule(".says", "font-size:16px;margin-top:2px;color:#222"),
            rule("table", "border-collapse:collapse;width:100%;margin:8px 0;font-size:13px"),
            rule(
                    "th",
                    "padding:3px 9px 2px 0;border-bottom:2px solid #cfcfcf;text-align:left;color:#555;font-size:12px"),
            rule("th", "font-weight:600;white-space:nowrap"),
            rule("td", "padding:0 9px 4px 0;border-bottom:1px solid #e6e6e6;vertical-align:top;text-align:left"),
            rule("td", "font-variant-numeric:tabular-nums"),
            rule("td.of", "border-bottom:0;padding:4px 0 0"),
            rule("td.control", "border-bottom:0;padding:9px 0 0;font-weight:600"),
            rule("td.expected", "font-size:12px;opacity:.75"),
            rule("span", "white-space:nowrap"),
            rule(".problem", "color:#8a1c00"),
            rule(".pictures", "display:flex;flex-wrap:wrap;gap:8px;margin:12px 0 4px"),
            rule("img", "height:auto;object-fit:contain;max-width:100%"),
            rule("img.panel", "flex:1 1 255px;min-width:0;max-width:440px"),
            rule(".caption", "color:#666;font-size:13px;margin-bottom:12px"),
            rule("code", "background:#f3f3f3;padding:2px 5px;overflow-wrap:anywhere"),
            "</style>");

    /** A claim that the checks contradict: they are supported, the paper's statement is not. */
    static final String CONTRADICTED = "color:#5b3d99;background:#f4f0fb";

    private PageStyle() {}

    private static String rule(String of, String declarations) {
        return "." + PAGE_CLASS + (of.isEmpty() ? "" : " " + of) + "{" + declarations + "}";
    }

    static String colour(Outcome outcome) {
        return switch (outcome) {
            case SUPPORTED -> "#1b7f3b";
            case REFUTED -> "#b3261e";
            case INCONCLUSIVE -> "#9a6700";
        };
    }

    /** The verdict's box. */
    static String box(Outcome outcome) {
        String tint = switch (outcome) {
            case SUPPORTED -> "#edf7f0";
            case REFUTED -> "#fdf0ef";
            case INCONCLUSIVE -> "#fff8e5";
        };
        return "color:" + colour(outcome) + ";background:" + tint;
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
