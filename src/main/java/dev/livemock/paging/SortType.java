package dev.livemock.paging;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** {@code SortType}: the order of a list by time, {@value #ASCENDING} or {@value #DESCENDING}. */
@Min(SortType.ASCENDING) @Max(SortType.DESCENDING) @ReportAsSingleViolation
@Constraint(validatedBy = {})
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface SortType {

    /** Oldest first; also what an absent {@code SortType} means (decision 3). */
    int ASCENDING = 0;

    /** Newest first. */
    int DESCENDING = 1;

    String message() default "must be 0 or 1";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
