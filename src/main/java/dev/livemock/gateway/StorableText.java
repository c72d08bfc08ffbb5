package dev.livemock.gateway;

import java.nio.charset.StandardCharsets;

/** Which texts a database can store: those without a NUL and without half of a surrogate pair. */
public final class StorableText {

    /**
     * A regular expression for these texts, for use in documents. It allows an unpaired surrogate, since not every dialect of
     * regular expressions can exclude one.
     */
    public static final String PATTERN = "[^\\x00]*";

    private StorableText() {}

    public static boolean isStorable(String text) {
        return text.indexOf('\0') < 0 && StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }

    /**
     * Returns the text.
     *
     * @throws IllegalArgumentException if it cannot be stored
     */
    public static String require(String text) {
        if (!isStorable(text)) {
            throw new IllegalArgumentException("a text that cannot be stored");
        }
        return text;
    }
}
