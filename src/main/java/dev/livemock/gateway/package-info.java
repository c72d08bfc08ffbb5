/** The wire protocol: the call with its RequestId and parameters, the binding of requests, and the one writer of answers. */
@NullMarked
package dev.livemock.gateway;

import org.jspecify.annotations.NullMarked;
