/**
 * The control API under {@code /_livemock}: seed data, state, reset, faults, request log, clock and rate limits. It also serves
 * the OpenAPI documents under {@code /v3/api-docs}.
 *
 * <p>A route is a method of a {@code @RestController} with an {@code @OpenApiTag}. Its query parameters are the components of a
 * {@code @ModelAttribute} record, with capitalized names; its body is a {@code @RequestBody} record. A component is optional if
 * it is {@code @Nullable}, and otherwise needs {@code @NotNull}. {@code @DefaultValue} only documents a default. The token, the
 * rejection of unknown input, the names of fields and the OpenAPI document follow from the path.
 */
@NullMarked
package dev.livemock.control;

import org.jspecify.annotations.NullMarked;
