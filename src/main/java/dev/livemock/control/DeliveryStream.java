package dev.livemock.control;

import dev.livemock.delivery.Delivery;
import dev.livemock.delivery.DeliveryService;
import dev.livemock.gateway.ApiMappers;
import dev.livemock.gateway.ErrorCode;
import dev.livemock.gateway.Readiness;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes new deliveries as Server-Sent Events. Each stream occupies the thread of its request, so a client that reads slowly
 * delays only its own stream. The database is polled, since other processes can record deliveries too.
 */
@Component
class DeliveryStream {

    /** The maximum number of streams. It is much less than the number of threads, so that other requests are still served. */
    static final int MAX_STREAMS = 20;

    private static final Duration POLL_INTERVAL = Duration.ofMillis(100);

    /** The number of polls after which a comment is sent, to notice that the client has closed the connection. */
    private static final int COMMENT_INTERVAL = 10;

    private final DeliveryService deliveries;
    private final Readiness readiness;
    private final Semaphore streams = new Semaphore(MAX_STREAMS);

    DeliveryStream(DeliveryService deliveries, Readiness readiness) {
        this.deliveries = deliveries;
        this.readiness = readiness;
    }

    /**
     * Writes the deliveries that are recorded from now on. Ends when the client closes the connection, when the
     * database fails, and when LiveMock shuts down.
     *
     * @param last the maximum number of existing deliveries to write first
     * @param lastEventId the ID of the last delivery that the client received before it reconnected, or null
     * @throws IOException if the connection is closed
     * @throws dev.livemock.gateway.ApiException {@code ServiceUnavailable} if there are too many streams, or when LiveMock shuts
     *     down
     */
    void write(Predicate<Delivery> filter, int last, @Nullable Long lastEventId, OutputStream output)
            throws IOException {
        if (!streams.tryAcquire()) {
            throw ErrorCode.SERVICE_UNAVAILABLE.exception();
        }
        try {
            poll(filter, last, lastEventId, output);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            streams.release();
        }
    }

    private void poll(Predicate<Delivery> filter, int last, @Nullable Long lastEventId, OutputStream output)
            throws IOException, InterruptedException {
        Set<Long> existing = new HashSet<>(deliveries.ids());
        existing.removeIf(id -> lastEventId != null && id > lastEventId);
        if (lastEventId == null && last > 0) {
            send(deliveries.find(filter.and(delivery -> existing.contains(delivery.id())), last), output);
        }
        Set<Long> seen = existing;
        for (int i = 0; ; i++) {
            if (i % COMMENT_INTERVAL == 0) {
                send(":\n\n", output);
            }
            TimeUnit.NANOSECONDS.sleep(POLL_INTERVAL.toNanos());
            readiness.requireReady();
            Set<Long> current = deliveries.ids();
            sendNew(seen, current, filter, output);
            seen = current;
        }
    }

    /** Compares the sets of IDs, since deliveries of different apps are not committed in the order of their IDs. */
    private void sendNew(Set<Long> seen, Set<Long> current, Predicate<Delivery> filter, OutputStream output)
            throws IOException {
        Set<Long> added = new HashSet<>(current);
        added.removeAll(seen);
        if (!added.isEmpty()) {
            send(deliveries.findAll(added).stream().filter(filter).toList(), output);
        }
    }

    private static void send(List<Delivery> events, OutputStream output) throws IOException {
        for (Delivery delivery : events) {
            send(eventOf(delivery), output);
        }
    }

    /** Returns an event. The JSON has no line breaks, so one data line is sufficient. */
    private static String eventOf(Delivery delivery) {
        return "id: " + delivery.id() + "\ndata: " + ApiMappers.JSON.writeValueAsString(DeliveryResponse.of(delivery))
                + "\n\n";
    }

    private static void send(String text, OutputStream output) throws IOException {
        output.write(text.getBytes(StandardCharsets.UTF_8));
        output.flush();
    }
}
