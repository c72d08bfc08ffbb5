package dev.livemock.control;

import dev.livemock.throttle.Rates;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A rate limit in queries per second, from 1 to 1,000,000. */
@Min(1) @Max(Rates.MAX) @ReportAsSingleViolation
@Constraint(validatedBy = {})
@Target({ElementType.FIELD, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@interface QueriesPerSecond {

    String message() default "must be between 1 and " + Rates.MAX;

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
