package dev.livemock.paging;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The documented default of a parameter, as it would be sent. A parameter that is absent takes it if it is
 * {@link NotRequired}. The vendor's page calls some parameters required and gives them a default all the same; such a
 * one takes it only with {@link PagingSettings#defaults()} (decision 2).
 */
@Documented
@Target({ElementType.FIELD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface DefaultValue {

    String value();
}
