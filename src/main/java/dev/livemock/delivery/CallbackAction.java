package dev.livemock.delivery;

import java.util.Locale;

/** An event that causes a callback. */
public enum CallbackAction {
    /** A user has joined a group. */
    JOIN_GROUP,

    /** A user has left a group. The vendor documents only the name {@code join_group}. */
    LEAVE_GROUP;

    /** Returns the value of the parameter {@code action}. */
    public String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }
}
