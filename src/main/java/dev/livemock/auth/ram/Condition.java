package dev.livemock.auth.ram;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A condition of a statement, such as {@code "IpAddress": {"acs:SourceIp": ["10.0.0.0/8"]}}. It is true if the value of the
 * key passes at least one test. If the operator is negated, it is true if the value passes no test. A key without a value
 * passes no test.
 *
 * @param key the condition key, such as {@code acs:SourceIp}
 * @param negated whether the operator is negated
 * @param tests one test for each value of the condition
 */
record Condition(String key, boolean negated, List<ValueTest> tests) {

    boolean isTrue(AccessRequest access) {
        @Nullable String value = access.valueOf(key);
        boolean passes = value != null && tests.stream().anyMatch(test -> passes(test, value));
        return passes != negated;
    }

    private static boolean passes(ValueTest test, String value) {
        try {
            return test.passes(value);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** A comparison of the value of a key with a value in the policy. */
    interface ValueTest {

        /**
         * Tests the value of a key.
         *
         * @throws IllegalArgumentException if the value has the wrong type for the operator
         */
        boolean passes(String value);
    }
}
