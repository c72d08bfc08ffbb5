/**
 * The control API under {@code /_livemock}: seed data, state, reset, faults, request log, clock and rate limits. It also serves
 * the OpenAPI documents under {@code /v3/api-docs}.
 */
@NullMarked
package dev.livemock.control;

import org.jspecify.annotations.NullMarked;
