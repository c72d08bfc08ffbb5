package dev.livemock.gateway;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The default of an absent parameter or field, in the format of a request. The vendor's page documents a default even for some
 * required parameters. A required parameter may be absent, and then has its default, only if {@code livemock.paging.defaults}
 * is true (decision 2). Optional parameters are {@link NotRequired} or {@code @Nullable}.
 */
@Target({ElementType.FIELD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface ApiDefault {

    String value();
}
