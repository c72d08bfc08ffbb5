package dev.livemock.gateway;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** An integer that represents a constant of an enum: 0 is the first, 1 the second. */
@Target({ElementType.FIELD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = EnumCode.Validator.class)
public @interface EnumCode {

    Class<? extends Enum<?>> value();

    String message() default "must be a known code";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Accepts the ordinals of the constants. */
    final class Validator implements ConstraintValidator<EnumCode, Integer> {

        private int constants;

        @Override
        public void initialize(EnumCode codes) {
            constants = codes.value().getEnumConstants().length;
        }

        @Override
        public boolean isValid(@Nullable Integer value, ConstraintValidatorContext context) {
            return value == null || (value >= 0 && value < constants);
        }
    }
}
