package dev.livemock.delivery;

import java.time.Instant;
import java.util.List;

/**
 * A notification to the backend that a user has joined or left a group.
 *
 * @param id the ID; later events of the same app have larger IDs
 * @param time the time of the event, by the application's clock
 * @param attempts the attempts so far
 */
public record Callback(
        long id,
        CallbackAction action,
        String appId,
        String groupId,
        String userId,
        Instant time,
        CallbackStatus status,
        List<CallbackAttempt> attempts) {}
