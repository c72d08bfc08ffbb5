package dev.livemock.control;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.stereotype.Controller;

/**
 * Marks a controller of routes under {@code /_livemock}. {@link ControlGuard} checks each request before a method is called.
 * A method declares everything that a request may have, with {@link Query} and {@link Body} parameters and
 * {@code @PathVariable}s; anything else is rejected. The return value is written as JSON with the API's field names. The
 * {@link ControlDocument} is generated from these declarations and from the Javadoc.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Controller
@interface ControlRoute {

    /**
     * Whether the routes require no token and are available while data is still being loaded, since they expose neither data
     * nor settings.
     */
    boolean open() default false;
}
