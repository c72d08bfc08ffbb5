package dev.livemock.gateway;

import org.jspecify.annotations.Nullable;

/** Stops the startup because of an error that the user can correct. Only the message is logged, without a stack trace. */
public final class StartupException extends RuntimeException {

    private final String description;
    private final String remedy;

    /**
     * Creates an exception.
     *
     * @param description the error and its reason
     * @param remedy the action that corrects the error
     * @param cause the cause, or null
     */
    public StartupException(String description, String remedy, @Nullable Throwable cause) {
        super(description, cause);
        this.description = description;
        this.remedy = remedy;
    }

    /**
     * Creates an exception for a setting with an invalid value.
     *
     * @param name the name of the setting, such as {@code livemock.data-dir}
     * @param value the value of the setting
     * @param reason the reason why the value is invalid, and the allowed values
     */
    public static StartupException ofSetting(String name, Object value, String reason) {
        return ofSetting(name, value, reason, "Correct the setting " + name + ".");
    }

    /**
     * Creates an exception for a setting with a valid value that cannot be used.
     *
     * @param remedy the action that corrects the error
     */
    public static StartupException ofSetting(String name, Object value, String reason, String remedy) {
        return new StartupException("The setting " + name + " is \"" + value + "\": " + reason, remedy, null);
    }

    public String description() {
        return description;
    }

    public String remedy() {
        return remedy;
    }
}
