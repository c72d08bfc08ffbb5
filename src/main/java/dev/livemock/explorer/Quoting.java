package dev.livemock.explorer;

import java.nio.charset.StandardCharsets;

/**
 * Writes text as a string literal of a language. A literal is a single line in which every character is visible. Letters of
 * all scripts are kept. Invisible characters, line breaks and characters that change the direction of writing are escaped.
 */
enum Quoting {
    /** A Java string, in which UTF-16 code units are escaped. */
    JAVA('"') {
        @Override
        String escape(int codePoint) {
            StringBuilder escaped = new StringBuilder();
            for (char unit : Character.toChars(codePoint)) {
                escaped.append("\\u%04X".formatted((int) unit));
            }
            return escaped.toString();
        }
    },

    /** A JavaScript or TypeScript string. */
    JAVASCRIPT('\'') {
        @Override
        String escape(int codePoint) {
            return "\\u{%X}".formatted(codePoint);
        }
    },

    /** A Python string. */
    PYTHON('"') {
        @Override
        String escape(int codePoint) {
            return escapeInFourOrEight(codePoint);
        }
    },

    /** An interpreted Go string. */
    GO('"') {
        @Override
        String escape(int codePoint) {
            return escapeInFourOrEight(codePoint);
        }
    },

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

        @Override
        String escape(int codePoint) {
            StringBuilder escaped = new StringBuilder();
            for (byte b : Character.toString(codePoint).getBytes(StandardCharsets.UTF_8)) {
                escaped.append("\\%03o".formatted(b & 0xFF));
            }
            return escaped.toString();
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
    abstract String escape(int codePoint);

    private static String escapeInFourOrEight(int codePoint) {
        return (Character.isBmpCodePoint(codePoint) ? "\\u%04X" : "\\U%08X").formatted(codePoint);
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
