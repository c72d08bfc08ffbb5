package dev.livemock.delivery;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** An absolute HTTP or HTTPS URL. It may have a query, but no user information and no fragment. */
@Constraint(validatedBy = HttpUrl.Validator.class)
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@interface HttpUrl {

    String message() default "must be an http or https URL with a host, without user information or a fragment";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Checks the URL. Null is valid. */
    final class Validator implements ConstraintValidator<HttpUrl, String> {

        private static final int MAX_PORT = 65_535;

        @Override
        public boolean isValid(@Nullable String url, ConstraintValidatorContext context) {
            return url == null || isHttpUrl(url);
        }

        private static boolean isHttpUrl(String text) {
            try {
                URI url = new URI(text);
                return ("http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme()))
                        && url.getHost() != null
                        && url.getPort() <= MAX_PORT
                        && url.toASCIIString().equals(text)
                        && url.getRawUserInfo() == null
                        && url.getRawFragment() == null;
            } catch (URISyntaxException e) {
                return false;
            }
        }
    }
}
