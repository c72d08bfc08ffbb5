/**
 * The wire protocol: calls and their RequestIds, the binding and validation of parameters, paging, errors, and responses in
 * JSON and XML.
 */
@NullMarked
package dev.livemock.gateway;

import org.jspecify.annotations.NullMarked;
