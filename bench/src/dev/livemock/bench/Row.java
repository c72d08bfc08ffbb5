package dev.livemock.bench;

import java.util.Locale;

/**
 * One row of the table.
 *
 * @param bar what is to be reached, empty if the row only informs
 * @param met whether it was
 */
record Row(String what, String bar, String figure, boolean met) {

    static Row atLeast(String what, double bar, double ratio) {
        return new Row(what, format("at least %.2f", bar), format("%.2f", ratio), ratio >= bar);
    }

    static Row atMost(String what, double bar, double ratio) {
        return new Row(what, format("at most %.2f", bar), format("%.2f", ratio), ratio <= bar);
    }

    static Row atMost(String what, long bar, double value, String unit) {
        return new Row(what, "at most " + bar + " " + unit, format("%.0f ", value) + unit, value <= bar);
    }

    /** Returns the row with a figure that is better than the bar, which only informs. */
    Row withAim(String aim) {
        return new Row(what, bar + ", aim " + aim, figure, met);
    }

    static Row note(String what, String figure) {
        return new Row(what, "", figure, true);
    }

    static String format(String format, Object... arguments) {
        return String.format(Locale.ROOT, format, arguments);
    }

    String markdown() {
        return "| %s | %s | %s | %s |".formatted(what, bar, figure, bar.isEmpty() ? "" : met ? "yes" : "**no**");
    }
}
