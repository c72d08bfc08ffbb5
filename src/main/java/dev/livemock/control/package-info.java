/**
 * The control API under {@code /_livemock}, which controls, for example, the data, the faults and the clock. The package also
 * serves the OpenAPI documents under {@code /v3/api-docs}.
 *
 * <p>A route is a method of a {@code @RestController} with an {@code @OpenApiTag}. Its query parameters are the components of a
 * {@code @ModelAttribute} record, with capitalized names. Its body is a {@code @RequestBody} record, or a {@code Resource} for seed
 * data. A component of a record is optional if it is {@code @Nullable}, and otherwise needs {@code @NotNull}. {@code @ApiDefault}
 * only documents a default. The token check, the rejection of unknown input and the OpenAPI document apply to a route because of
 * its path, so a new route needs no registration.
 */
@NullMarked
package dev.livemock.control;

import org.jspecify.annotations.NullMarked;
