package dev.livemock.control;

import dev.livemock.gateway.ApiException;
import dev.livemock.gateway.ErrorCode;
import dev.livemock.gateway.Operation;
import org.jspecify.annotations.Nullable;

/** Creates the error {@code LiveMock.InvalidRequest}, which names the invalid field and the reason. */
public final class InvalidRequest {

    private InvalidRequest() {}

    /** Returns the error for an invalid field or parameter. */
    public static ApiException of(String field, String reason) {
        return ErrorCode.INVALID_CONTROL_REQUEST.exception(field, reason);
    }

    /** Rejects the request unless a name is that of an operation, or null. */
    static void requireOperation(@Nullable String name, String field) {
        require(name == null || Operation.named(name) != null, field, name + " is not an operation of the API");
    }

    /** Rejects the request unless a condition is met. */
    public static void require(boolean condition, String field, String reason) {
        if (!condition) {
            throw of(field, reason);
        }
    }
}
