package dev.livemock.gateway;

import java.util.regex.Pattern;

/** The types that a parameter can have, and how its text becomes a value of the type. */
enum ParameterType {
    /** Any text but one with a NUL, which no database stores. */
    STRING {
        @Override
        Object convert(String text) {
            if (text.indexOf('\0') >= 0) {
                throw new IllegalArgumentException("a NUL in a text");
            }
            return text;
        }
    },

    /** Digits of ASCII only: {@link Integer#valueOf(String)} by itself takes those of every script, and a plus sign. */
    INTEGER {
        @Override
        Object convert(String text) {
            if (!INTEGER_TEXT.matcher(text).matches()) {
                throw new IllegalArgumentException("not an integer");
            }
            return Integer.valueOf(text);
        }
    };

    private static final Pattern INTEGER_TEXT = Pattern.compile("-?[0-9]+");

    static ParameterType of(Class<?> javaType) {
        if (javaType == String.class) {
            return STRING;
        }
        if (javaType == Integer.class || javaType == int.class) {
            return INTEGER;
        }
        throw new IllegalArgumentException("no parameter can be a " + javaType.getName());
    }

    /**
     * Converts a parameter's text.
     *
     * @throws IllegalArgumentException if the text is not of this type
     */
    abstract Object convert(String text);
}
