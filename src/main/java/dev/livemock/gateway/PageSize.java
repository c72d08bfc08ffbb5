package dev.livemock.gateway;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.core.annotation.AliasFor;

/** {@code PageSize}: the maximum number of rows on a page, from 1 to {@value #MAX}. */
@Min(1) @Max(PageSize.MAX) @ApiDefault(value = "20", required = true)
@Example("20")
@Constraint(validatedBy = {})
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface PageSize {

    /** The largest page size. */
    int MAX = 50;

    /** Whether the parameter is required, see {@link ApiDefault#required}. */
    @AliasFor(annotation = ApiDefault.class)
    boolean required() default true;

    /** Clients never see this text, since the error of a call names only the parameter. */
    String message() default "is out of range";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
