package dev.livemock.explorer;

import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A text with placeholders such as {@code {{Action}}}. A placeholder on a line of its own is replaced by the lines of its
 * value, with the indentation of the placeholder. If the value is empty, the line is omitted. Placeholders in inserted
 * values are not replaced.
 */
final class Template {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{(\\w+)}}");
    private static final Pattern PLACEHOLDER_LINE = Pattern.compile("(\\s*)" + PLACEHOLDER);

    private final String text;

    Template(String text) {
        this.text = text;
    }

    /** Replaces the placeholders, each of which must have a value. */
    String fill(Map<String, String> values) {
        return text.lines().map(line -> fillLine(line, values)).collect(Collectors.joining());
    }

    private static String fillLine(String line, Map<String, String> values) {
        Matcher lines = PLACEHOLDER_LINE.matcher(line);
        if (lines.matches()) {
            return valueOf(lines.group(2), values)
                    .lines()
                    .map(each -> lines.group(1) + each + "\n")
                    .collect(Collectors.joining());
        }
        return PLACEHOLDER.matcher(line).replaceAll(found -> Matcher.quoteReplacement(valueOf(found.group(1), values)))
                + "\n";
    }

    private static String valueOf(String placeholder, Map<String, String> values) {
        return Objects.requireNonNull(values.get(placeholder), placeholder);
    }
}
