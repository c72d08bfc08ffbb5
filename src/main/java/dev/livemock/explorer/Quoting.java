package dev.livemock.explorer;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.stream.Collectors;

/**
 * Writes text as a string literal of a language, in a single line. Letters of all scripts are kept. Control characters,
 * unusual spaces, line breaks and characters that change the direction of writing are escaped.
 */
enum Quoting {
    /** A Java string, in which UTF-16 code units are escaped. */
    JAVA('"'),

    /** A JavaScript or TypeScript string. */
    JAVASCRIPT('\''),

    /** A Python string. */
    PYTHON('"'),

    /** An interpreted Go string. */
    GO('"'),

    /**
     * A shell word: {@code '…'}. If characters must be escaped, it is {@code $'…'}, which bash, zsh, ksh and POSIX 2024
     * support. Each UTF-8 byte is escaped as three octal digits, so that a following digit is not read as part of the
     * escape.
     */
    SHELL('\'') {
        @Override
        String quote(String text) {
            return text.codePoints().allMatch(Quoting::isVisible)
                    ? "'" + text.replace("'", "'\\''") + "'"
                    : "$" + super.quote(text);
        }
    };

    private final char quote;

    Quoting(char quote) {
        this.quote = quote;
    }

    /** Returns the literal of a text, which must not contain unpaired surrogates. */
    String quote(String text) {
        StringBuilder literal = new StringBuilder(text.length() + 2).append(quote);
        text.codePoints().forEach(codePoint -> literal.append(write(codePoint)));
        return literal.append(quote).toString();
    }

    private String write(int codePoint) {
        return switch (codePoint) {
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            case '\\' -> "\\\\";
            default ->
                codePoint == quote
                        ? "\\" + quote
                        : isVisible(codePoint) ? Character.toString(codePoint) : escape(codePoint);
        };
    }

    /** Returns the escape sequence of a character. */
    private String escape(int codePoint) {
        String text = Character.toString(codePoint);
        return switch (this) {
            case JAVA -> escapeEach("\\u%04X", text);
            case JAVASCRIPT -> "\\u{%X}".formatted(codePoint);
            case PYTHON, GO -> (Character.isBmpCodePoint(codePoint) ? "\\u%04X" : "\\U%08X").formatted(codePoint);
            case SHELL -> escapeEach("\\%03o", new String(text.getBytes(UTF_8), ISO_8859_1));
        };
    }

    private static String escapeEach(String format, String units) {
        return units.chars().mapToObj(unit -> format.formatted(unit)).collect(Collectors.joining());
    }

    private static boolean isVisible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> false;
            case Character.SPACE_SEPARATOR -> codePoint == ' ';
            default -> true;
        };
    }
}
