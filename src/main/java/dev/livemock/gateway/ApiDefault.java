package dev.livemock.gateway;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The default of a parameter or field. The parameter or field is optional, unless {@link #required} is true. A parameter without a
 * default is optional if its type is {@code @Nullable}.
 */
@Target({ElementType.FIELD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface ApiDefault {

    /** The default, in the format of a request. */
    String value();

    /**
     * Whether the parameter is required, although the vendor's page documents a default. The default then applies only if
     * {@code livemock.paging.defaults} is true (decision 2).
     */
    boolean required() default false;
}
