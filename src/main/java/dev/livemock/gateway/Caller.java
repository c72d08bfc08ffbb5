package dev.livemock.gateway;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who calls, for whatever is counted or said once for each caller (decision 7).
 *
 * @param kind what the caller is known by
 * @param name the account, the UserId or the address; only its first {@value #MAX_NAME} characters count
 */
public record Caller(Kind kind, String name) {

    /** The longest name. Clients choose their names, and each name that is counted takes memory. */
    private static final int MAX_NAME = 255;

    private static final String ATTRIBUTE = Caller.class.getName();
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}]");

    /** What a caller is known by. */
    public enum Kind {
        ACCOUNT,
        USER,
        ADDRESS
    }

    /** Creates a caller. A longer name is cut off after {@value #MAX_NAME} characters. */
    public Caller {
        name = name.length() > MAX_NAME ? name.substring(0, MAX_NAME) : name;
    }

    /** Says who it is, for the log, whose lines no name can break. */
    @Override
    public String toString() {
        return kind.name().toLowerCase(Locale.ROOT) + " "
                + UNPRINTABLE.matcher(name).replaceAll("?");
    }

    /** Remembers this caller for the rest of the request. */
    public void attachTo(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    /** Returns the caller of a request, or null if it is not known yet. */
    public static @Nullable Caller find(HttpServletRequest request) {
        return (Caller) request.getAttribute(ATTRIBUTE);
    }

    /**
     * Returns the caller of an API call.
     *
     * @throws NullPointerException if the request has not passed {@link FilterOrder#AUTHENTICATION}
     */
    public static Caller of(HttpServletRequest request) {
        return Objects.requireNonNull(find(request), "no caller: not an API call");
    }
}
