package dev.livemock.auth.ram;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A pattern in which {@code *} matches any string and {@code ?} matches any character. */
final class Wildcard {

    private static final Pattern PIECE = Pattern.compile("[^*?]+|\\*+|\\?");

    private final Pattern pattern;

    private Wildcard(String text, int flags) {
        this.pattern = Pattern.compile(
                PIECE.matcher(text).replaceAll(piece -> Matcher.quoteReplacement(translate(piece.group()))),
                flags | Pattern.DOTALL);
    }

    static Wildcard caseSensitive(String text) {
        return new Wildcard(text, 0);
    }

    static Wildcard caseInsensitive(String text) {
        return new Wildcard(text, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static String translate(String piece) {
        return switch (piece.charAt(0)) {
            case '*' -> ".*";
            case '?' -> ".";
            default -> Pattern.quote(piece);
        };
    }

    boolean matches(String value) {
        return pattern.matcher(value).matches();
    }
}
