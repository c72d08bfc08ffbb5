package dev.livemock.delivery;

/**
 * {@code livemock.control.deliveries}: the number of recorded deliveries.
 *
 * @param deliveries the maximum number of deliveries, from 0 to 100,000; with 0, none are recorded
 */
public record DeliverySettings(int deliveries) {}
