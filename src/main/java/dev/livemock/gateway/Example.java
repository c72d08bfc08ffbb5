package dev.livemock.gateway;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An example of a parameter or a field, in the format of a request. On a record, it is an example of the record, as JSON. */
@Target({ElementType.FIELD, ElementType.TYPE, ElementType.PARAMETER, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(Example.List.class)
public @interface Example {

    String value();

    /** A short description of the example of a record. */
    String summary() default "";

    /** The container of several examples. */
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    @interface List {

        Example[] value();
    }
}
