package dev.livemock.control;

import dev.livemock.delivery.Delivery;
import dev.livemock.delivery.DeliveryService;
import dev.livemock.gateway.Example;
import dev.livemock.gateway.OpenApiTag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import java.io.IOException;
import java.util.List;
import org.hibernate.validator.constraints.Range;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Returns, streams and deletes the recorded deliveries. */
@RestController
@OpenApiTag("Deliveries")
class DeliveryController {

    private final DeliveryService deliveries;
    private final DeliveryStream stream;

    DeliveryController(DeliveryService deliveries, DeliveryStream stream) {
        this.deliveries = deliveries;
        this.stream = stream;
    }

    /**
     * Returns the messages that were delivered to users. In the cloud, the persistent connections of the client SDKs deliver
     * them. LiveMock records the messages of SendMessageToGroup and SendMessageToGroupUsers, and the system messages that {@code
     * BroadCastType} requests. Only members of the group who are online at that moment receive a message. The oldest delivery
     * comes first. With parameters, the list contains only the deliveries that match all of them. The setting {@code
     * livemock.control.deliveries} is the maximum number of deliveries, 1,000 by default. The oldest ones are also deleted when
     * the texts of all deliveries exceed 8,000,000 characters or a sixteenth of the heap. The deliveries of an app are deleted
     * with the app.
     */
    @GetMapping("/_livemock/deliveries")
    DeliveryList listDeliveries(@Valid @ModelAttribute DeliveryQuery query) {
        return new DeliveryList(deliveries.find(query::matches, query.lastOr(Integer.MAX_VALUE)).stream()
                .map(DeliveryResponse::of)
                .toList());
    }

    /**
     * Counts the deliveries. Returns how many deliveries {@code GET /_livemock/deliveries} returns with the same parameters.
     */
    @GetMapping("/_livemock/deliveries/count")
    DeliveryCount countDeliveries(@Valid @ModelAttribute DeliveryQuery query) {
        return new DeliveryCount(
                deliveries.find(query::matches, query.lastOr(Integer.MAX_VALUE)).size());
    }

    /** Deletes all deliveries. Returns an empty list. */
    @DeleteMapping("/_livemock/deliveries")
    DeliveryList deleteDeliveries() {
        deliveries.deleteAll();
        return new DeliveryList(List.of());
    }

    /**
     * Streams the deliveries from now on. Each is a Server-Sent Event whose data is the JSON of a delivery, as in {@code GET
     * /_livemock/deliveries}. With {@code Last}, the latest existing deliveries come first. With the header {@code
     * Last-Event-ID}, which browsers send when they reconnect, the deliveries after that event come first instead. A comment is
     * sent every second. At most 20 clients can read streams at the same time; further requests are rejected with 503 {@code
     * ServiceUnavailable}.
     */
    @GetMapping(path = "/_livemock/deliveries/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    void streamDeliveries(
            @Valid @ModelAttribute DeliveryQuery query,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        HttpServletResponse unbuffered = UnbufferedResponse.of(response);
        unbuffered.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        unbuffered.setHeader("Cache-Control", "no-store");
        if (!request.getMethod().equals(HttpMethod.HEAD.name())) {
            stream.write(query::matches, query.lastOr(0), idOf(lastEventId), unbuffered.getOutputStream());
        }
    }

    private static @Nullable Long idOf(@Nullable String lastEventId) {
        try {
            return lastEventId == null ? null : Long.valueOf(lastEventId);
        } catch (NumberFormatException e) {
            throw InvalidRequest.of("Last-Event-ID", "must be the id of an event");
        }
    }

    /**
     * A filter for deliveries. A delivery must match all parameters that are present.
     *
     * @param appId only deliveries in this app
     * @param groupId only deliveries in groups with this ID
     * @param userId only deliveries that this user receives
     * @param type only messages of this type
     * @param last the maximum number of deliveries to return, the latest ones; if absent, all. For a stream, the number of
     *     existing deliveries to send first; if absent, none.
     */
    record DeliveryQuery(
            @Example("VKL3demo") @Nullable String appId,
            @Example("AE35-demo-T95F") @Nullable String groupId,
            @Example("de1a0") @Nullable String userId,
            @Min(1) @Example("10001") @Nullable Integer type,

            @Range(min = 1, max = ControlSettings.MAX_ENTRIES) @Example("50") @Nullable Integer last) {

        boolean matches(Delivery delivery) {
            return (appId == null || appId.equals(delivery.message().appId()))
                    && (groupId == null || groupId.equals(delivery.message().groupId()))
                    && (userId == null || delivery.receivers().contains(userId))
                    && (type == null || type == delivery.message().type());
        }

        int lastOr(int absent) {
            return last == null ? absent : last;
        }
    }

    /**
     * A number of deliveries.
     *
     * @param count the number of deliveries
     */
    record DeliveryCount(@Example("2") int count) {}

    /**
     * Deliveries.
     *
     * @param deliveries the deliveries, oldest first
     */
    record DeliveryList(List<DeliveryResponse> deliveries) {}
}
