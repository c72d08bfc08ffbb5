package dev.livemock.group;

import dev.livemock.gateway.DefaultValue;
import dev.livemock.gateway.EnumCode;
import dev.livemock.gateway.Example;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** {@code BroadCastType}: who is told of a change. Here nobody ever is. */
@EnumCode(BroadCastType.Audience.class)
@DefaultValue("0")
@Example("2")
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@interface BroadCastType {

    /** What the numbers stand for. */
    enum Audience {
        /** Nobody is told. */
        NOBODY,

        /** The users concerned are told. */
        USERS,

        /** The whole group is told. */
        GROUP
    }

    String message() default "must be from 0 to 2";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
