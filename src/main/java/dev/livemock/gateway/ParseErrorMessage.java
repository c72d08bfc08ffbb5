package dev.livemock.gateway;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.io.CharConversionException;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Describes a parse error in the terms of the document: the location and the reason. */
public record ParseErrorMessage(JacksonException exception) {

    private static final String UNKNOWN_LINE = "an unknown line";

    /** The reasons of errors, by the beginning of the parser's message. */
    private static final Map<String, String> REASONS = Map.of(
            "No content",
            "it must not be empty",
            "Trailing token",
            "unexpected content follows the end of the document",
            CharConversionException.class.getName(),
            "it is not valid UTF-8",
            "Malformed numeric value",
            "a number is malformed");

    private static final Map<Class<?>, String> TYPE_NAMES = Map.of(
            String.class, "a string (numbers, true and false must be quoted)",
            Integer.class, "an integer",
            Long.class, "an integer",
            Double.class, "a number",
            Boolean.class, "true or false");

    /** The part of a parser's message that refers to the parser's internals. */
    private static final Pattern INTERNALS = Pattern.compile(
            " ?\\((through reference chain|start marker|for ).*|[:,]? ?Source: REDACTED.*|, from [^)]*\\(\\)`");

    /**
     * Returns the location of the error: the line, the column, and the path to the field. For an unknown field, returns only the
     * path, since the parser reports the line where the object ends.
     */
    public String location() {
        String path = path();
        if (exception instanceof UnrecognizedPropertyException) {
            return path;
        }
        MarkedYamlEngineException yaml = yaml();
        String line = yaml == null ? lineOf(exception.getLocation()) : lineOf(yaml);
        return path.isEmpty() ? line : line + " (" + path + ")";
    }

    /** Returns the exception of the YAML parser, or null if another parser failed. */
    private @Nullable MarkedYamlEngineException yaml() {
        return exception.getCause() instanceof MarkedYamlEngineException cause ? cause : null;
    }

    private static String lineOf(MarkedYamlEngineException yaml) {
        return yaml.getProblemMark()
                .map(mark -> "line " + (mark.getLine() + 1) + ", column " + (mark.getColumn() + 1))
                .orElse(UNKNOWN_LINE);
    }

    /** Returns the line and the column of a location. */
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

    /** Returns the reason of the error, such as {@code it must not be empty}. */
    public String reason() {
        String message = String.valueOf(exception.getOriginalMessage());
        return REASONS.entrySet().stream()
                .filter(reason -> message.startsWith(reason.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseGet(() -> otherReason(message));
    }

    private String otherReason(String message) {
        if (exception instanceof UnrecognizedPropertyException unknown) {
            return "the field " + unknown.getPropertyName() + " is unknown; known fields are "
                    + new TreeSet<>(unknown.getKnownPropertyIds());
        }
        if (exception instanceof InvalidFormatException wrong) {
            return "\"" + wrong.getValue() + "\" is not " + nameOf(wrong.getTargetType());
        }
        if (exception instanceof MismatchedInputException wrong) {
            return "the value is not " + nameOf(wrong.getTargetType());
        }
        MarkedYamlEngineException yaml = yaml();
        if (yaml != null) {
            return yaml.getProblem();
        }
        String firstLine = message.lines().findFirst().orElse("it cannot be parsed");
        return INTERNALS.matcher(firstLine).replaceFirst("");
    }

    private static boolean acceptsText(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .anyMatch(method -> method.isAnnotationPresent(JsonCreator.class));
    }

    private static String nameOf(Class<?> type) {
        String name = TYPE_NAMES.get(type);
        if (name != null) {
            return name;
        }
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .map(constant -> ApiMappers.JSON.convertValue(constant, String.class))
                    .collect(Collectors.joining(" or "));
        }
        if (Iterable.class.isAssignableFrom(type)) {
            return "a list";
        }
        return acceptsText(type) ? "a string or an object" : "an object";
    }
}
