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

/**
 * {@code PageNum}: the number of the page, from 1 to {@value #MAX}. The vendor documents this range for
 * ListMessageGroup. LiveMock applies it to all operations.
 */
@Min(1) @Max(PageNum.MAX) @ApiDefault(value = "1", required = true)
@Example("1")
@Constraint(validatedBy = {})
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface PageNum {

    /** The largest page number. */
    int MAX = 100_000;

    /** Whether the parameter is required, see {@link ApiDefault#required}. */
    @AliasFor(annotation = ApiDefault.class)
    boolean required() default true;

    /** Clients never see this text, since the error of a call names only the parameter. */
    String message() default "is out of range";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
