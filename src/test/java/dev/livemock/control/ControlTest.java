package dev.livemock.control;

import dev.livemock.fixture.ServerTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.TestPropertySource;

/**
 * Runs a test against a LiveMock that has loaded the demo seed. Only tests with this annotation share this LiveMock, so they
 * may reset it.
 */
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
