package dev.livemock.message;

import dev.livemock.gateway.Example;

/**
 * The result of SendMessageToGroup and SendMessageToGroupUsers.
 *
 * @param messageId the ID of the message, which is unique
 */
record SendMessageResult(
        @Example("4CDC2EF9-0E4D-4A4B-8A38-1B0B2B0AC9F7") String messageId) {}
