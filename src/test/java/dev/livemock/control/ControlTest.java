package dev.livemock.control;

import dev.livemock.testing.ServerTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.TestPropertySource;

/** A test with a LiveMock instance of its own that has loaded the demo seed. The tests reset and change it as a whole. */
@ServerTest
@TestPropertySource(
        properties = {
            "livemock.control.requests=50",
            "livemock.control.deliveries=50",
            "livemock.seed=classpath:demo.json"
        })
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface ControlTest {}
