package dev.livemock.gateway;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The record types that a value can have, for the OpenAPI document, if its Java type does not determine them. The annotation of an
 * {@code HttpServletResponse} parameter names the type of the body that the method writes itself.
 */
@Target(ElementType.TYPE_USE)
@Retention(RetentionPolicy.RUNTIME)
public @interface OneOf {

    Class<?>[] value();
}
