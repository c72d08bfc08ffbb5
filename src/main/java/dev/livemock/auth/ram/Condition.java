package dev.livemock.auth.ram;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A condition of a statement, such as {@code "IpAddress": {"acs:SourceIp": ["10.0.0.0/8"]}}. It holds if the value of the
 * key passes the test for one of the condition's values; if the operator is a negated one, for none of them. A key that
 * the access has no value for passes no test.
 *
 * @param tests one for each value
 */
record Condition(String key, boolean negated, List<ValueTest> tests) {

    boolean holds(AccessRequest access) {
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

    /** Whether the value of a key is what the policy says. */
    interface ValueTest {

        /**
         * Tests the value of a key.
         *
         * @throws IllegalArgumentException if the value is not of the kind that the test is for
         */
        boolean passes(String value);
    }
}
