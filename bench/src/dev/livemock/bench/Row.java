package dev.livemock.bench;

import java.util.Locale;

/**
 * One row of the table.
 *
 * @param target the target value, empty if the row has no target
 * @param reached whether the figure reaches the target
 */
record Row(String what, String target, String figure, boolean reached) {

    static Row atLeast(String what, double target, double ratio) {
        return new Row(what, format("at least %.2f", target), format("%.2f", ratio), ratio >= target);
    }

    static Row atMost(String what, double target, double ratio) {
        return new Row(what, format("at most %.2f", target), format("%.2f", ratio), ratio <= target);
    }

    static Row atMost(String what, long target, double value, String unit) {
        return new Row(what, "at most " + target + " " + unit, format("%.0f ", value) + unit, value <= target);
    }

    /** Returns the row with a stretch target, which is more ambitious than the target. It does not affect {@link #reached}. */
    Row withStretchTarget(String stretchTarget) {
        return new Row(what, target + ", stretch target " + stretchTarget, figure, reached);
    }

    static Row note(String what, String figure) {
        return new Row(what, "", figure, true);
    }

    static String format(String format, Object... arguments) {
        return String.format(Locale.ROOT, format, arguments);
    }

    String markdown() {
        return "| %s | %s | %s | %s |".formatted(what, target, figure, target.isEmpty() ? "" : reached ? "yes" : "**no**");
    }
}
