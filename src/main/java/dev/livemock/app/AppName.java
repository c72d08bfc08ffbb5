package dev.livemock.app;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.hibernate.validator.constraints.CodePointLength;

/** {@code AppName}: 2 to 16 characters. */
@CodePointLength(min = 2, max = 16)
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@interface AppName {

    String message() default "must have 2 to 16 characters";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
