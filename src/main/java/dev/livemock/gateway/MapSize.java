package dev.livemock.gateway;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A map of strings that is at most as large as a map in an API call (decision 17). */
@Constraint(validatedBy = MapSize.MapSizeValidator.class)
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface MapSize {

    String message() default "must not exceed 64 KiB as JSON";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Accepts maps whose JSON has at most {@link StringMap#MAX_BYTES} bytes. */
    final class MapSizeValidator implements ConstraintValidator<MapSize, Map<String, String>> {

        @Override
        public boolean isValid(@Nullable Map<String, String> map, ConstraintValidatorContext context) {
            return map == null || StringMap.of(map).isWithinLimit();
        }
    }
}
