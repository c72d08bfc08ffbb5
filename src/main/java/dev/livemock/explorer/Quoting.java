package dev.livemock.explorer;

import java.nio.charset.StandardCharsets;

/**
 * How a language writes a text as a literal. A literal is one line, and shows all that is in it: letters of every script
 * stand as they are, but what cannot be seen, what breaks a line and what turns the direction of writing is escaped.
 */
enum Quoting {
    /** A string of Java, which escapes UTF-16 code units. */
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

    /** A string of JavaScript and TypeScript. */
    JAVASCRIPT('\'') {
        @Override
        String escape(int codePoint) {
            return "\\u{%X}".formatted(codePoint);
        }
    },

    /** A string of Python. */
    PYTHON('"') {
        @Override
        String escape(int codePoint) {
            return escapeInFourOrEight(codePoint);
        }
    },

    /** An interpreted string of Go. */
    GO('"') {
        @Override
        String escape(int codePoint) {
            return escapeInFourOrEight(codePoint);
        }
    },

    /**
     * A word of a shell: {@code '…'}, or {@code $'…'} where something must be escaped, which bash, zsh, ksh and POSIX of
     * 2024 have. Its escapes are bytes of UTF-8 in octal, three digits long, so that nothing behind them is taken for a
     * fourth.
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

    /** Returns the literal of a text without half of a surrogate pair. */
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

    /** Writes a character by its number. */
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
