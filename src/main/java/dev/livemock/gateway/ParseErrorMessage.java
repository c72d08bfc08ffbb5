package dev.livemock.gateway;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.io.CharConversionException;
import java.util.Arrays;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says in the words of a document what the parser found wrong with it, and where. */
public record ParseErrorMessage(JacksonException exception) {

    private static final String UNKNOWN_LINE = "an unknown line";

    /** What the parser says about itself. */
    private static final Pattern INTERNALS =
            Pattern.compile(" ?\\((through reference chain|start marker|for input).*|[:,]? ?Source: REDACTED.*");

    /** Says where it is: the line, and the path to the field. An unknown field is found where its object has ended. */
    public String place() {
        String path = path();
        if (exception instanceof UnrecognizedPropertyException) {
            return path;
        }
        MarkedYamlEngineException yaml = yaml();
        String line = yaml == null ? lineOf(exception.getLocation()) : lineOf(yaml);
        return path.isEmpty() ? line : line + " (" + path + ")";
    }

    /** Returns what the parser of YAML has said, or null if it was not that one. */
    private @Nullable MarkedYamlEngineException yaml() {
        return exception.getCause() instanceof MarkedYamlEngineException cause ? cause : null;
    }

    private static String lineOf(MarkedYamlEngineException yaml) {
        return yaml.getProblemMark()
                .map(mark -> "line " + (mark.getLine() + 1) + ", column " + (mark.getColumn() + 1))
                .orElse(UNKNOWN_LINE);
    }

    /** Says which line and column a location is. */
    public static String lineOf(@Nullable TokenStreamLocation location) {
        return location == null || location.getLineNr() < 0
                ? UNKNOWN_LINE
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
        if (exception instanceof StreamConstraintsException) {
            return reasonOfConstraint(message);
        }
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
        MarkedYamlEngineException yaml = yaml();
        if (yaml != null) {
            return yaml.getProblem();
        }
        if (message.startsWith(CharConversionException.class.getName())) {
            return "it is not a text in UTF-8";
        }
        if (message.startsWith("Malformed numeric value")) {
            return "there is a number that cannot be read";
        }
        String firstLine = message.lines().findFirst().orElse("it cannot be parsed");
        return INTERNALS.matcher(firstLine).replaceFirst("");
    }

    /** Names the limit of the parser that a document exceeds. */
    private static String reasonOfConstraint(String message) {
        StreamReadConstraints limits = StreamReadConstraints.defaults();
        if (message.startsWith("Document nesting depth")) {
            return "objects and lists must not be nested more than " + limits.getMaxNestingDepth() + " levels deep";
        }
        if (message.startsWith("Number value length")) {
            return "a number must not have more than " + limits.getMaxNumberLength() + " characters";
        }
        if (message.startsWith("Name length")) {
            return "the name of a field must not have more than " + limits.getMaxNameLength() + " characters";
        }
        if (message.startsWith("String value length")) {
            return "a text must not have more than " + limits.getMaxStringLength() + " characters";
        }
        return "it exceeds a limit of the parser";
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
