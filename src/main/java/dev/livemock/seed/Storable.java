package dev.livemock.seed;

import dev.livemock.gateway.StorableText;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A string that the database can store. It contains no NUL character. */
@Pattern(regexp = StorableText.PATTERN) @Constraint(validatedBy = {})
@Target({ElementType.ANNOTATION_TYPE, ElementType.FIELD, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@interface Storable {

    String message() default "must not contain a NUL character";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
