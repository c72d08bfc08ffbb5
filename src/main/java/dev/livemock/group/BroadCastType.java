package dev.livemock.group;

import dev.livemock.gateway.ApiDefault;
import dev.livemock.gateway.EnumCode;
import dev.livemock.gateway.Example;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** {@code BroadCastType}: the receivers of the system message about a change. LiveMock records the message as a delivery. */
@Min(0) @Max(2) @EnumCode(BroadCastType.Audience.class)
@ApiDefault("0")
@Example("2")
@Constraint(validatedBy = {})
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface BroadCastType {

    /** The receivers, in the order of their codes. */
    enum Audience {
        /** No receivers. */
        NOBODY,

        /** The affected users. */
        USERS,

        /** The whole group. */
        GROUP;

        /** Returns the receivers that a request asks for. */
        static Audience of(int broadCastType) {
            return values()[broadCastType];
        }
    }

    String message() default "must be between 0 and 2";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
