package dev.livemock.gateway;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.core.annotation.AliasFor;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/**
 * Marks the controller method that emulates an operation. Its arguments are the request record, bound by the names of the
 * components (see {@link RequestBinder}), and optionally the {@link Caller}. Its return value is the {@code Result} of the
 * response, which {@link ResponseWriter} writes. The class is a {@code @Controller}, since Spring would write the results of a
 * {@code @RestController}.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@RequestMapping(method = {RequestMethod.GET, RequestMethod.POST})
public @interface Action {

    /** The name of the operation, such as {@code ListMessageGroup}. It is also the path. */
    @AliasFor(annotation = RequestMapping.class, attribute = "path")
    String value();
}
