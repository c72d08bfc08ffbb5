package dev.livemock.auth.ram;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A condition of a statement, such as {@code "IpAddress": {"acs:SourceIp": ["10.0.0.0/8"]}}. It is true if the value of the
 * key passes at least one test. If the operator is negated, it is true if the value passes no test.
 *
 * @param key returns the value of the condition key, such as {@code acs:SourceIp}
 * @param negated whether the operator is negated
 * @param tests one test for each value of the condition; if the value of the key has the wrong type for the operator, a test
 *     throws an {@link IllegalArgumentException}, and is not passed
 */
record Condition(Function<AccessRequest, String> key, boolean negated, List<Predicate<String>> tests) {

    boolean isTrue(AccessRequest access) {
        String value = key.apply(access);
        return tests.stream().anyMatch(test -> passes(test, value)) != negated;
    }

    private static boolean passes(Predicate<String> test, String value) {
        try {
            return test.test(value);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
