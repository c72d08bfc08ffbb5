/** Who calls. Credentials, signatures and RAM policies have their place here. */
@NullMarked
package dev.livemock.auth;

import org.jspecify.annotations.NullMarked;
