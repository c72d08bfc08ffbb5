package dev.livemock.gateway;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An example of a parameter or a field, as it would be sent; or, on a record, of the whole, as JSON. */
@Documented
@Target({ElementType.FIELD, ElementType.TYPE, ElementType.PARAMETER, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(Example.List.class)
public @interface Example {

    String value();

    /** What it shows, in a few words; for the example of a whole record. */
    String summary() default "";

    /** Several examples of one thing. */
    @Documented
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    @interface List {

        Example[] value();
    }
}
