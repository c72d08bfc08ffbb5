package dev.livemock.delivery;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records the messages that the persistent connections of users would deliver (decision 23). {@link DeliverySettings} limits
 * the number of deliveries. Their texts are limited to 8,000,000 characters in total, and to a sixteenth of the heap. If a limit
 * is exceeded, the oldest deliveries are deleted.
 */
@Service
public class DeliveryService {

    /** The maximum total length of the texts, in characters. */
    private static final long MAX_LENGTH = 8_000_000;

    /** Limits the texts to a sixteenth of the heap, if each character takes two bytes. */
    private static final int HEAP_DIVISOR = 32;

    /** The limits are checked this many times while the maximum number of deliveries is added. */
    private static final int CHECKS_PER_MAXIMUM = 64;

    /** The limits are also checked after each delivery whose texts exceed this length, in characters. */
    private static final int LONG_DELIVERY = 64 << 10;

    private final DeliveryRepository deliveries;
    private final Clock clock;
    private final EntityManager entityManager;
    private final int maxDeliveries;
    private final int checkInterval;
    private final long maxLength;

    DeliveryService(
            DeliveryRepository deliveries, DeliverySettings settings, Clock clock, EntityManager entityManager) {
        this.deliveries = deliveries;
        this.clock = clock;
        this.entityManager = entityManager;
        this.maxDeliveries = settings.deliveries();
        this.checkInterval = maxDeliveries / CHECKS_PER_MAXIMUM + 1;
        this.maxLength = Math.min(MAX_LENGTH, Runtime.getRuntime().maxMemory() / HEAP_DIVISOR);
    }

    /** Returns whether deliveries are recorded. */
    public boolean isEnabled() {
        return maxDeliveries > 0;
    }

    /**
     * Records a delivery in the transaction that causes it. The app must be locked, and deliveries must be {@linkplain
     * #isEnabled() enabled}.
     *
     * @param receivers the UserIds of the receivers; may be empty
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(DeliveredMessage message, List<String> receivers) {
        StoredDelivery stored = deliveries.saveAndFlush(new StoredDelivery(clock.instant(), message, receivers));
        entityManager.detach(stored); // One transaction can record many deliveries, and their receivers need memory.
        if (stored.id() % checkInterval == 0 || stored.length() > LONG_DELIVERY) {
            deliveries.deleteOldest(maxDeliveries, maxLength);
        }
    }

    /**
     * Returns the latest deliveries that match a filter, oldest first.
     *
     * @param last the maximum number of deliveries
     */
    @Transactional(readOnly = true)
    public List<Delivery> find(Predicate<Delivery> filter, int last) {
        Limit limit = Limit.of(Math.max(1, maxDeliveries)); // Spring Data accepts no limit of 0.
        return deliveries.findAllByOrderByIdDesc(limit).stream()
                .map(StoredDelivery::toDelivery)
                .filter(filter)
                .limit(Math.min(last, maxDeliveries))
                .sorted(Comparator.comparing(Delivery::id))
                .toList();
    }

    /** Returns the IDs of all recorded deliveries. */
    @Transactional(readOnly = true)
    public Set<Long> ids() {
        return deliveries.findIds();
    }

    /** Returns the deliveries with the given IDs, oldest first. Deliveries that no longer exist are missing. */
    @Transactional(readOnly = true)
    public List<Delivery> findAll(Collection<Long> ids) {
        return deliveries.findByIdInOrderById(ids).stream()
                .map(StoredDelivery::toDelivery)
                .toList();
    }

    /** Deletes all deliveries. */
    @Transactional
    public void deleteAll() {
        deliveries.deleteAllInBatch();
    }
}
