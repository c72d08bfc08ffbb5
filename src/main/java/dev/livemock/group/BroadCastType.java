package dev.livemock.group;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** {@code BroadCastType}: who is told of a change; 0 nobody, 1 the users concerned, 2 the group. Here nobody ever is. */
@Min(0) @Max(2) @ReportAsSingleViolation
@Constraint(validatedBy = {})
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@interface BroadCastType {

    String message() default "must be from 0 to 2";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
