package dev.livemock.message;

import dev.livemock.gateway.Example;

/**
 * The result of SendLike.
 *
 * @param likeCount the total number of likes of the group
 */
record SendLikeResult(@Example("42") int likeCount) {}
