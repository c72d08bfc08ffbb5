package dev.livemock.explorer;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A text with placeholders such as {@code {{Action}}}. A line with placeholders is repeated for each of their values, and is
 * omitted if they have no values. Placeholders in inserted values are not replaced.
 */
record Template(String text) {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{(\\w+)}}");

    /** Replaces the placeholders. All placeholders of a line must have the same number of values. */
    String fill(Map<String, List<String>> values) {
        return text.lines()
                .flatMap(line -> fillLine(line, values))
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }

    private static Stream<String> fillLine(String line, Map<String, List<String>> values) {
        Matcher first = PLACEHOLDER.matcher(line);
        int count = first.find() ? valuesOf(first.group(1), values).size() : 1;
        return IntStream.range(0, count).mapToObj(i -> PLACEHOLDER
                .matcher(line)
                .replaceAll(found -> Matcher.quoteReplacement(
                        valuesOf(found.group(1), values).get(i))));
    }

    private static List<String> valuesOf(String placeholder, Map<String, List<String>> values) {
        return Objects.requireNonNull(values.get(placeholder), placeholder);
    }
}
