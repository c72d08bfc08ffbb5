package dev.livemock.seed;

import dev.livemock.group.NewGroup;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A time in a seed, in seconds since 1970, from 0 to {@link NewGroup#MAX_CREATE_TIME}. The maximum also rejects times in
 * milliseconds.
 */
@Min(0) @Max(NewGroup.MAX_CREATE_TIME) @ReportAsSingleViolation
@Constraint(validatedBy = {})
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@interface EpochSeconds {

    String message() default "must be between 0 and " + NewGroup.MAX_CREATE_TIME + ", in seconds since 1970";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
