package dev.livemock.control;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.stereotype.Controller;

/**
 * Makes a class a controller of what is under {@code /_livemock}. {@link ControlGuard} is asked before its methods. A method
 * says all that a request may have, a {@link Query} and a {@link Body}; whatever else comes is refused. What it returns is
 * answered as JSON in the API's spelling. The {@link ControlDocument} describes it from all that and from its Javadoc.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Controller
@interface ControlRoute {

    /** Whether it needs no token and answers while data is still loaded, since it shows neither data nor settings. */
    boolean open() default false;
}
