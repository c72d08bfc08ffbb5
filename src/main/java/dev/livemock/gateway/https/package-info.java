/** HTTPS by one setting, {@code livemock.https}, with a certificate that LiveMock makes for itself. */
@NullMarked
package dev.livemock.gateway.https;

import org.jspecify.annotations.NullMarked;
