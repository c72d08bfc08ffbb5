package dev.livemock.gateway;

import java.nio.charset.StandardCharsets;
import org.springframework.util.Assert;

/** Checks whether a database can store a text. A text must not contain a NUL character or an unpaired surrogate. */
public final class StorableText {

    /**
     * A regular expression for storable texts, for use in OpenAPI documents. It allows unpaired surrogates, since not every
     * dialect of regular expressions can exclude them.
     */
    public static final String PATTERN = "[^\\x00]*";

    private StorableText() {}

    public static boolean isStorable(String text) {
        return text.indexOf('\0') < 0 && StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }

    /**
     * Requires that a database can store a text.
     *
     * @return the text
     * @throws IllegalArgumentException if the text cannot be stored
     */
    public static String require(String text) {
        Assert.isTrue(isStorable(text), "the text has a character that cannot be stored");
        return text;
    }
}
