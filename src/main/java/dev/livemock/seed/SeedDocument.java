package dev.livemock.seed;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A seed document as it was written, before {@link SeedChecker} has looked at it. */
record SeedDocument(@Nullable List<SeedApp> apps) {}
