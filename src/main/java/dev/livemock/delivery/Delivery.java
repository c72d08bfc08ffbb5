package dev.livemock.delivery;

import java.time.Instant;
import java.util.List;

/**
 * The delivery of a message to users.
 *
 * @param id the ID; later events of the same app have larger IDs
 * @param time the time of the delivery, by the application's clock
 * @param receivers the UserIds of the receivers
 */
public record Delivery(long id, Instant time, DeliveredMessage message, List<String> receivers) {}
