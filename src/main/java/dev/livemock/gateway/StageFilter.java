package dev.livemock.gateway;

import jakarta.servlet.DispatcherType;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.web.servlet.FilterRegistration;
import org.springframework.stereotype.Component;

/** A filter that requests pass at a {@link Stage}, those too that {@link BodyFilter} has kept back until their body was there. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Component
@FilterRegistration(dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.ASYNC})
public @interface StageFilter {}
