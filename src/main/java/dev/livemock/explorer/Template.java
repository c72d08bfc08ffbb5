package dev.livemock.explorer;

import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A text with places such as {@code {{Action}}}. A place that has a line to itself takes any number of lines, none
 * included, and indents them. What is put in is not looked at again.
 */
final class Template {

    private static final Pattern PLACE = Pattern.compile("\\{\\{(\\w+)}}");
    private static final Pattern PLACE_OF_LINES = Pattern.compile("(\\s*)" + PLACE);

    private final String text;

    Template(String text) {
        this.text = text;
    }

    /** Fills the places, each of which must have a value. */
    String fill(Map<String, String> values) {
        return text.lines().map(line -> fillLine(line, values)).collect(Collectors.joining());
    }

    private static String fillLine(String line, Map<String, String> values) {
        Matcher lines = PLACE_OF_LINES.matcher(line);
        if (lines.matches()) {
            return valueOf(lines.group(2), values)
                    .lines()
                    .map(each -> lines.group(1) + each + "\n")
                    .collect(Collectors.joining());
        }
        return PLACE.matcher(line).replaceAll(place -> Matcher.quoteReplacement(valueOf(place.group(1), values)))
                + "\n";
    }

    private static String valueOf(String place, Map<String, String> values) {
        return Objects.requireNonNull(values.get(place), place);
    }
}
