package dev.livemock.seed;

import dev.livemock.gateway.Storable;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An AppId, GroupId or UserId in a seed. It is required and has 1 to {@value #MAX_LENGTH} characters. */
@NotNull @Size(min = 1, max = RequiredId.MAX_LENGTH) @Storable
@Constraint(validatedBy = {})
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@interface RequiredId {

    /** The maximum length, in characters, which is that of the database columns. */
    int MAX_LENGTH = 255;

    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
