package dev.livemock.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

/**
 * Runs a test on H2 only, because the test does not depend on the database or tests a feature of H2, such as the data
 * directory.
 */
@DisabledIfSystemProperty(
        named = TestDatabase.PROPERTY,
        matches = TestDatabase.POSTGRESQL,
        disabledReason = "tests H2 or is independent of the database")
@Target({ElementType.TYPE, ElementType.METHOD})
@Inherited
@Retention(RetentionPolicy.RUNTIME)
public @interface OnlyOnH2 {}
