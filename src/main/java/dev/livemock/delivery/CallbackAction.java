package dev.livemock.delivery;

/** An event that causes a callback. */
public enum CallbackAction {
    /** A user has joined a group. */
    JOIN_GROUP("join_group"),

    /** A user has left a group. The vendor documents only the name {@code join_group}. */
    LEAVE_GROUP("leave_group");

    private final String parameter;

    CallbackAction(String parameter) {
        this.parameter = parameter;
    }

    /** Returns the value of the parameter {@code action}. */
    public String parameter() {
        return parameter;
    }
}
