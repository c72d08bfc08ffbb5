package dev.livemock.control;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.stereotype.Controller;

/**
 * Makes a class a controller of what is under {@code /_livemock}. {@link ControlGuard} is asked before its methods; what
 * they return is answered as JSON in the API's spelling, and they may ask for the {@link ControlRequest}.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Controller
@interface ControlRoute {}
