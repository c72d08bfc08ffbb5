package dev.livemock.gateway;

/** The form of a call: the part of the request that names the operation. */
public enum CallForm {
    /** The path, such as {@code /ListMessageGroup}. */
    PATH,

    /** The header {@code x-acs-action}. */
    HEADER,

    /** The parameter {@code Action}. */
    PARAMETER;

    /** The header that names the operation. */
    public static final String ACTION_HEADER = "x-acs-action";
}
