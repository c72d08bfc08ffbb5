package dev.livemock.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The seed documents to load before each test. Those of a class are loaded before those of a method, and those of an enclosing
 * class before those of a {@code @Nested} class.
 *
 * <p>The annotation has an effect only in classes that use {@link LiveMockTest} or {@link LiveMockExtension}.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Documented
public @interface Seed {

    /**
     * The names of the documents.
     *
     * @return class path resources, such as {@code groups.yaml}, or files where there is no such resource
     */
    String[] value();
}
