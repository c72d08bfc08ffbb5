package dev.livemock.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** A test of what is there on PostgreSQL only, such as processes that share a database. */
@EnabledIfSystemProperty(
        named = TestDatabase.PROPERTY,
        matches = TestDatabase.POSTGRESQL,
        disabledReason = "it is about PostgreSQL, and runs when the suite does so on it")
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface OnlyOnPostgres {}
