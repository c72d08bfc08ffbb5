package dev.livemock.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Runs a test on PostgreSQL only, because the test needs a feature of PostgreSQL, such as a database that processes share. */
@EnabledIfSystemProperty(
        named = TestDatabase.PROPERTY,
        matches = TestDatabase.POSTGRESQL,
        disabledReason = "tests PostgreSQL")
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface OnlyOnPostgres {}
