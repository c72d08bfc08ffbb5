package dev.livemock.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

/** A test of what has nothing to do with the engine, or is there on H2 only, such as a data folder. It runs once, on H2. */
@DisabledIfSystemProperty(
        named = TestDatabase.PROPERTY,
        matches = TestDatabase.POSTGRESQL,
        disabledReason = "it is about H2 or about no database at all, and has run with H2")
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface OnlyOnH2 {}
