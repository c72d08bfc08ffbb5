package dev.livemock.testing;

import com.google.gson.annotations.SerializedName;

/**
 * The caller of an operation. Each caller has its own token buckets.
 *
 * @param kind how the caller is identified
 * @param name the account, the UserId or the address
 */
public record Caller(Kind kind, String name) {

    /** How a caller is identified. */
    public enum Kind {
        /** By the account of its AccessKey. */
        @SerializedName("Account")
        ACCOUNT,

        /** By the parameter {@code UserId}. */
        @SerializedName("User")
        USER,

        /** By its remote address. */
        @SerializedName("Address")
        ADDRESS
    }
}
