package dev.livemock.gateway;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;
import org.springframework.util.StringUtils;

/**
 * A parameter of an operation. It is a component of the operation's request record.
 *
 * @param component the component
 * @param name the name, such as {@code PageNum}
 * @param type the type of the parameter
 * @param required whether the parameter is required: see {@link ApiDefault}
 * @param defaultValue the value if the parameter is absent, or null if it has no default
 */
public record RequestParameter(
        RecordComponent component,
        String name,
        Type type,
        boolean required,
        @Nullable Object defaultValue) {

    /** Returns the parameters of a request record, in the order of its components. */
    static List<RequestParameter> listOf(Class<?> request) {
        return Arrays.stream(request.getRecordComponents())
                .map(RequestParameter::of)
                .toList();
    }

    private static RequestParameter of(RecordComponent component) {
        Type type = Type.of(component);
        String defaultValue = RecordAnnotations.defaultOf(component);
        return new RequestParameter(
                component,
                StringUtils.capitalize(component.getName()),
                type,
                !RecordAnnotations.mayBeAbsent(component),
                defaultValue == null ? null : type.convert(defaultValue));
    }

    /**
     * Returns whether the parameter must be present.
     *
     * @param defaultsForRequired whether a default makes a required parameter optional (decision 2)
     */
    public boolean mustBePresent(boolean defaultsForRequired) {
        return required && (defaultValue == null || !defaultsForRequired);
    }

    /** Returns whether the parameters contain a value for this component. An empty value counts as absent. */
    boolean isPresent(Parameters parameters) {
        return parameters.first(name) != null || (type == Type.LIST && NumberedList.isPresent(name, parameters));
    }

    /**
     * Reads the value.
     *
     * @return the converted value, or null if the parameter is absent
     * @throws IllegalArgumentException if the value is not of this type, or is given more than once
     */
    @Nullable Object read(Parameters parameters) {
        return type == Type.LIST ? readList(parameters) : readText(parameters);
    }

    private @Nullable Object readList(Parameters parameters) {
        Object list = readText(parameters);
        List<String> numbered = NumberedList.read(name, parameters);
        if (numbered.isEmpty()) {
            return list;
        }
        Assert.isNull(list, "given both as one parameter and as numbered parameters");
        return numbered;
    }

    private @Nullable Object readText(Parameters parameters) {
        Assert.isTrue(parameters.all(name).size() <= 1, "given twice");
        String text = parameters.first(name);
        return text == null ? null : type.convert(text);
    }

    /** The types of parameters, with the conversion of a parameter's text into a value. */
    public enum Type {
        /** A {@linkplain StorableText storable} text. */
        STRING,

        /** ASCII digits only. {@link Integer#valueOf(String)} alone accepts the digits of every script, and signs. */
        INTEGER,

        /** {@code true} or {@code false}, ignoring case, since programming languages differ. */
        BOOLEAN,

        /** Strings, separated by commas or in a JSON array. {@link NumberedList} reads lists in numbered parameters. */
        LIST,

        /** A JSON object. Its values become strings. */
        MAP;

        private static final Pattern INTEGER_TEXT = Pattern.compile("[0-9]+");

        private static final Map<Class<?>, Type> BY_CLASS = Map.of(
                String.class, STRING,
                int.class, INTEGER,
                Integer.class, INTEGER,
                Boolean.class, BOOLEAN,
                List.class, LIST,
                StringMap.class, MAP);

        private static Type of(RecordComponent component) {
            return Objects.requireNonNull(
                    BY_CLASS.get(component.getType()),
                    () -> component.getDeclaringRecord().getName() + ": unsupported parameter type: " + component);
        }

        /**
         * Converts a parameter's text.
         *
         * @throws IllegalArgumentException if the text is not of this type
         */
        Object convert(String text) {
            return switch (this) {
                case STRING -> StorableText.require(text);
                case INTEGER -> toInteger(text);
                case BOOLEAN -> toBoolean(text);
                case LIST -> CompoundParameter.readList(text);
                case MAP -> CompoundParameter.readMap(text);
            };
        }

        private static Object toInteger(String text) {
            Assert.isTrue(INTEGER_TEXT.matcher(text).matches(), "not an integer");
            return Integer.valueOf(text);
        }

        private static Object toBoolean(String text) {
            return switch (text.toLowerCase(Locale.ROOT)) {
                case "true" -> true;
                case "false" -> false;
                default -> throw new IllegalArgumentException("neither true nor false");
            };
        }
    }
}
