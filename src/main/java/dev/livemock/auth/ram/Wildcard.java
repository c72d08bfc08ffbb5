package dev.livemock.auth.ram;

import java.util.regex.Pattern;

/** A pattern in which {@code *} matches any string and {@code ?} matches any character. */
final class Wildcard {

    private final Pattern pattern;

    private Wildcard(String text, int flags) {
        String quoted = Pattern.quote(text.replaceAll("\\*+", "*"));
        this.pattern = Pattern.compile(quoted.replace("*", "\\E.*\\Q").replace("?", "\\E.\\Q"), flags | Pattern.DOTALL);
    }

    static Wildcard caseSensitive(String text) {
        return new Wildcard(text, 0);
    }

    static Wildcard caseInsensitive(String text) {
        return new Wildcard(text, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    boolean matches(String value) {
        return pattern.matcher(value).matches();
    }
}
