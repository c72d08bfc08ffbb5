package dev.livemock.gateway;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The caller of a request. Each caller has its own token buckets (decision 7).
 *
 * @param kind how the caller is identified: by the account of its AccessKey, its UserId, or its remote address
 * @param name the first 255 characters of the account, the UserId or the address
 */
public record Caller(
        @Example("User") Kind kind, @Example("de1a0") String name) {

    /** The length limit of a name. Clients choose the names, and every caller takes memory. */
    private static final int MAX_NAME = 255;

    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}]");

    /** How a caller is identified. */
    public enum Kind {
        /** By the account of the AccessKey. */
        ACCOUNT,

        /** By the parameter {@code UserId} of an unsigned call. */
        USER,

        /** By the remote address of an unsigned call without a {@code UserId}. */
        ADDRESS
    }

    /** Creates a caller. Truncates the name to {@value #MAX_NAME} characters. */
    public Caller {
        name = name.length() > MAX_NAME ? name.substring(0, MAX_NAME) : name;
    }

    /** Returns the caller for the log. Replaces unprintable characters, which could break a line. */
    @Override
    public String toString() {
        return kind.name().toLowerCase(Locale.ROOT) + " "
                + UNPRINTABLE.matcher(name).replaceAll("?");
    }
}
