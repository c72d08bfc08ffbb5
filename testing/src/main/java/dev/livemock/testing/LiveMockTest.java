package dev.livemock.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Runs LiveMock for the tests of a class, and injects {@link LiveMockServer} into parameters of constructors and methods.
 *
 * <p>Before each test, before its {@code @BeforeEach} methods, LiveMock is reset and the {@linkplain Seed seeds} of the class and
 * the method are loaded. See {@link LiveMockExtension} for details, and as an alternative.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Documented
@ExtendWith(LiveMockExtension.class)
public @interface LiveMockTest {

    /**
     * The settings, each as {@code name=value} or {@code --name=value}.
     *
     * @return settings such as {@code livemock.auth.mode=verify}
     */
    String[] settings() default {};

    /**
     * Whether the class shares a process with all classes of the run that have the same settings. If false, it has its own.
     *
     * @return true by default
     */
    boolean shared() default true;
}
