package sticky.chart;

/** From a value to a colour, light yellow over green to dark blue (ColorBrewer's YlGnBu): even steps to the eye, safe for colour-blind readers. */
record ColourScale(double low, double high) {

    private static final int[] STOPS = {
        0xFFFFD9, 0xEDF8B1, 0xC7E9B4, 0x7FCDBB, 0x41B6C4, 0x1D91C0, 0x225EA8, 0x253494, 0x081D58
    };

    /** Opaque ARGB; what lies beyond the ends takes the end's colour, NaN is transparent. */
    int argb(double value) {
        if (Double.isNaN(value)) {
            return 0;
        }
        double place = high > low ? Math.max(0, Math.min(1, (value - low) / (high - low))) : 0.5;
        double at = place * (STOPS.length - 1);
        int stop = Math.min(STOPS.length - 2, (int) at);
        double part = at - stop;
        int colour = 0xFF000000;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int from = STOPS[stop] >> shift & 0xFF;
            int to = STOPS[stop + 1] >> shift & 0xFF;
            colour |= (int) Math.round(from + part * (to - from)) << shift;
        }
        return colour;
    }
}
