package dev.livemock.gateway;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a parameter or a field is taken to be if it is absent, as it would be sent. The vendor's page calls some parameters
 * required and gives them a default all the same; such a one takes it only with {@code livemock.paging.defaults} (decision
 * 2). Others are {@link NotRequired} or {@code @Nullable}.
 */
@Documented
@Target({ElementType.FIELD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface DefaultValue {

    String value();
}
