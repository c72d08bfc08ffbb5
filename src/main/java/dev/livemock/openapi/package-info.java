/**
 * Describes the API by reading the code: an OpenAPI document of the operations, and what the other rooms need to describe
 * their own.
 */
@NullMarked
package dev.livemock.openapi;

import org.jspecify.annotations.NullMarked;
