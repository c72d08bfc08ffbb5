package dev.livemock.gateway;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** {@code SortType}: the sort order of a list by time. If absent, it is ascending (decision 3). */
@Min(0) @Max(1) @EnumCode(SortType.Order.class)
@ApiDefault("0")
@Example("1")
@Constraint(validatedBy = {})
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface SortType {

    /** The value that sorts the newest rows first. */
    int NEWEST_FIRST = 1;

    /** The meaning of the numbers. */
    enum Order {
        /** Oldest first. */
        ASCENDING,

        /** Newest first. */
        DESCENDING
    }

    String message() default "must be 0 or 1";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
