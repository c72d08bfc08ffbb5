package dev.livemock.seed;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A time in a seed, in seconds since 1970, from 0 to {@link SeedChecker#MAX_CREATE_TIME}. */
@Min(0) @Max(SeedChecker.MAX_CREATE_TIME) @Constraint(validatedBy = {})
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@interface EpochSeconds {

    String message() default "must be a time in seconds since 1970";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
