/** Authentication and authorization: credentials, signatures, nonces and RAM policies. */
@NullMarked
package dev.livemock.auth;

import org.jspecify.annotations.NullMarked;
