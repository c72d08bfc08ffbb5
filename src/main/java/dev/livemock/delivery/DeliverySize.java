package dev.livemock.delivery;

/**
 * The size of a stored delivery.
 *
 * @param length the total length of its texts, in characters
 */
record DeliverySize(long id, int length) {}
