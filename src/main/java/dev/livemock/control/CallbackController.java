package dev.livemock.control;

import dev.livemock.delivery.Callback;
import dev.livemock.delivery.CallbackService;
import dev.livemock.gateway.Example;
import dev.livemock.gateway.OpenApiTag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.hibernate.validator.constraints.Range;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RestController;

/** Returns and deletes the callbacks. */
@RestController
@OpenApiTag("Callbacks")
class CallbackController {

    private final CallbackService callbacks;

    CallbackController(CallbackService callbacks) {
        this.callbacks = callbacks;
    }

    /**
     * Returns the callbacks with the responses of the backend. LiveMock calls the URL of the setting {@code
     * livemock.callback.url} when a user joins or leaves a group. The callbacks of a group are sent one after another. If the
     * response is not 200 with the JSON {@code {"code":200}}, or does not arrive within 5 seconds, the callback is sent again
     * after 0.5, 1, 2 and 4 seconds. If the last attempt fails too, the callback has failed, and the next callback of the group
     * is sent. The oldest callback comes first. With parameters, the list contains only the callbacks that match all of them.
     * LiveMock stores at most 10,000 callbacks. It deletes the oldest ones, even if they are waiting. The callbacks of an app
     * are deleted with the app.
     */
    @GetMapping("/_livemock/callbacks")
    CallbackList listCallbacks(@Valid @ModelAttribute CallbackQuery query) {
        return new CallbackList(
                callbacks.find(query::matches, query.last == null ? CallbackService.MAX : query.last).stream()
                        .map(CallbackResponse::of)
                        .toList());
    }

    /** Deletes all callbacks, including those that are waiting. Returns an empty list. */
    @DeleteMapping("/_livemock/callbacks")
    CallbackList deleteCallbacks() {
        callbacks.deleteAll();
        return new CallbackList(List.of());
    }

    /**
     * A filter for callbacks. A callback must match all parameters that are present.
     *
     * @param appId only callbacks of this app
     * @param groupId only callbacks of groups with this ID
     * @param userId only callbacks for this user
     * @param status only callbacks with this status
     * @param last the maximum number of callbacks to return, the latest ones; if absent, all
     */
    record CallbackQuery(
            @Example("VKL3demo") @Nullable String appId,
            @Example("AE35-demo-T95F") @Nullable String groupId,
            @Example("de1a0") @Nullable String userId,

            @Pattern(regexp = "Waiting|Succeeded|Failed", message = "must be Waiting, Succeeded or Failed") @Example("Failed")
            @Nullable String status,

            @Range(min = 1, max = CallbackService.MAX) @Example("50") @Nullable Integer last) {

        boolean matches(Callback callback) {
            return (appId == null || appId.equals(callback.appId()))
                    && (groupId == null || groupId.equals(callback.groupId()))
                    && (userId == null || userId.equals(callback.userId()))
                    && (status == null
                            || status.equalsIgnoreCase(callback.status().name()));
        }
    }

    /**
     * Callbacks.
     *
     * @param callbacks the callbacks, oldest first
     */
    record CallbackList(List<CallbackResponse> callbacks) {}
}
