package dev.livemock.gateway;

import org.jspecify.annotations.Nullable;

/** Stops the start because of something that the user can mend. It is shown as its message, without a stack trace. */
public final class StartupException extends RuntimeException {

    private final String description;
    private final String remedy;

    /**
     * Describes the refusal.
     *
     * @param description what cannot be used, and why
     * @param remedy what to do about it
     * @param cause what was thrown, or null
     */
    public StartupException(String description, String remedy, @Nullable Throwable cause) {
        super(description, cause);
        this.description = description;
        this.remedy = remedy;
    }

    /**
     * Refuses a setting.
     *
     * @param name the setting's name, such as {@code livemock.data-dir}
     * @param value the value it has
     * @param reason what is wrong with the value, and what is allowed
     */
    public static StartupException ofSetting(String name, Object value, String reason) {
        return ofSetting(name, value, reason, "Correct the setting " + name + ".");
    }

    /**
     * Refuses a setting whose value may be right.
     *
     * @param remedy what to do about it
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
