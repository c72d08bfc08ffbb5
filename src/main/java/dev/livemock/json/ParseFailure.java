package dev.livemock.json;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Arrays;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says in the words of a document what the parser found wrong with it, and where. */
public record ParseFailure(JacksonException exception) {

    /** What the parser says about itself. */
    private static final Pattern INTERNALS =
            Pattern.compile(" ?\\((through reference chain|start marker|for input).*|[:,]? ?Source: REDACTED.*");

    /** Says where it is: the line, and the path to the field. */
    public String place() {
        String line = lineOf(exception.getLocation());
        String path = path();
        return path.isEmpty() ? line : line + " (" + path + ")";
    }

    /** Says which line and column a location is. */
    public static String lineOf(@Nullable TokenStreamLocation location) {
        return location == null || location.getLineNr() < 0
                ? "an unknown line"
                : "line " + location.getLineNr() + ", column " + location.getColumnNr();
    }

    private String path() {
        return exception.getPath().stream()
                .map(step ->
                        step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }

    /** Says what is wrong there. */
    public String reason() {
        String message = String.valueOf(exception.getOriginalMessage());
        if (message.startsWith("Trailing token")) {
            return "something follows the end of the document";
        }
        if (message.startsWith("No content")) {
            return "it is empty";
        }
        if (exception instanceof UnrecognizedPropertyException unknown) {
            return "the field " + unknown.getPropertyName() + " is unknown; known are "
                    + new TreeSet<>(unknown.getKnownPropertyIds());
        }
        if (exception instanceof InvalidFormatException wrong) {
            return "\"" + wrong.getValue() + "\" is not " + nameOf(wrong.getTargetType());
        }
        if (exception instanceof MismatchedInputException wrong) {
            return "what stands there is not " + nameOf(wrong.getTargetType());
        }
        String firstLine = message.lines().findFirst().orElse("it cannot be parsed");
        return INTERNALS.matcher(firstLine).replaceFirst("");
    }

    private static boolean isWrittenAsTextToo(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .anyMatch(method -> method.isAnnotationPresent(JsonCreator.class));
    }

    private static String nameOf(Class<?> type) {
        if (type == String.class) {
            return "a text (numbers and true or false need quotes to be one)";
        }
        if (type == Long.class || type == Integer.class) {
            return "an integer";
        }
        if (type == Double.class) {
            return "a number";
        }
        if (type == Boolean.class) {
            return "true or false";
        }
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .map(constant -> StrictMappers.json().convertValue(constant, String.class))
                    .collect(Collectors.joining(" or "));
        }
        if (Iterable.class.isAssignableFrom(type)) {
            return "a list";
        }
        return isWrittenAsTextToo(type) ? "a text or an object" : "an object";
    }
}
