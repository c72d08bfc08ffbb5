package dev.livemock.gateway;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.core.annotation.AliasFor;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/**
 * Makes a controller method an operation of the API. Its request parameter is a record, bound by the names of the
 * record's components (see {@link RequestBinder}); the record that it returns is the answer's {@code Result}.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@RequestMapping(method = {RequestMethod.GET, RequestMethod.POST})
public @interface Action {

    /** The operation's name, such as {@code ListMessageGroup}; it is also the path. */
    @AliasFor(annotation = RequestMapping.class, attribute = "path")
    String value();
}
