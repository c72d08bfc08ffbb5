package dev.livemock.control;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.constraints.Size;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A text that calls are told apart by, 1 to 255 characters. */
@Size(min = 1, message = "it is empty; leave it out") @Size(max = 255, message = "it is longer than {max} characters") @Constraint(validatedBy = {})
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@interface Name {

    String message() default "it is no name";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
