package dev.livemock.gateway;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The types of parameters, with the conversion of a parameter's text into a value. */
public enum ParameterType {
    /** A {@linkplain StorableText storable} text. */
    STRING {
        @Override
        Object convert(String text) {
            return StorableText.require(text);
        }
    },

    /** ASCII digits only. {@link Integer#valueOf(String)} alone accepts the digits of every script, and signs. */
    INTEGER {
        @Override
        Object convert(String text) {
            if (!INTEGER_TEXT.matcher(text).matches()) {
                throw new IllegalArgumentException("not an integer");
            }
            return Integer.valueOf(text);
        }
    },

    /** {@code true} or {@code false} in upper or lower case, since programming languages differ. */
    BOOLEAN {
        @Override
        Object convert(String text) {
            return switch (text.toLowerCase(Locale.ROOT)) {
                case "true" -> true;
                case "false" -> false;
                default -> throw new IllegalArgumentException("neither true nor false");
            };
        }
    },

    /** Texts, separated by commas or in a JSON array. {@link NumberedList} reads the third form, numbered parameters. */
    LIST {
        @Override
        Object convert(String text) {
            return CompoundParameter.readList(text);
        }
    },

    /** A JSON object. Its values become texts. */
    MAP {
        @Override
        Object convert(String text) {
            return CompoundParameter.readMap(text);
        }
    };

    private static final Pattern INTEGER_TEXT = Pattern.compile("[0-9]+");

    private static final Map<Class<?>, ParameterType> BY_CLASS = Map.of(
            String.class, STRING,
            int.class, INTEGER,
            Integer.class, INTEGER,
            Boolean.class, BOOLEAN,
            List.class, LIST,
            StringMap.class, MAP);

    static ParameterType of(Class<?> javaType) {
        ParameterType type = BY_CLASS.get(javaType);
        if (type == null) {
            throw new IllegalArgumentException("unsupported parameter type: " + javaType.getName());
        }
        return type;
    }

    /**
     * Converts a parameter's text.
     *
     * @throws IllegalArgumentException if the text is not of this type
     */
    abstract Object convert(String text);
}
