package dev.livemock.message;

import java.io.Serializable;

/**
 * The ID of a {@link Message}. The API's MessageId is a different value.
 *
 * @param sortKey the sort key of the group
 * @param number the number of the message in the group, starting at 1
 */
record MessageKey(long sortKey, long number) implements Serializable {}
