package dev.livemock.auth.ram;

import dev.livemock.gateway.IpRange;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/**
 * The condition operators, by name. Each operator creates a test for a value in the policy. An operator whose name contains
 * {@code Not} is the negation of the operator with the same name without {@code Not}.
 *
 * @see <a href="https://www.alibabacloud.com/help/en/ram/policy-elements">Basic elements of a policy, Condition</a>
 */
final class ConditionOperator {

    private static final Map<String, Function<String, Predicate<String>>> OPERATORS = Map.ofEntries(
            Map.entry("StringEquals", expected -> expected::equals),
            Map.entry("StringEqualsIgnoreCase", expected -> expected::equalsIgnoreCase),
            Map.entry("StringLike", expected -> Wildcard.caseSensitive(expected)::matches),
            Map.entry("NumericEquals", comparison(ConditionOperator::parseNumber, order -> order == 0)),
            Map.entry("NumericLessThan", comparison(ConditionOperator::parseNumber, order -> order < 0)),
            Map.entry("NumericLessThanEquals", comparison(ConditionOperator::parseNumber, order -> order <= 0)),
            Map.entry("NumericGreaterThan", comparison(ConditionOperator::parseNumber, order -> order > 0)),
            Map.entry("NumericGreaterThanEquals", comparison(ConditionOperator::parseNumber, order -> order >= 0)),
            Map.entry("DateEquals", comparison(ConditionOperator::parseDate, order -> order == 0)),
            Map.entry("DateLessThan", comparison(ConditionOperator::parseDate, order -> order < 0)),
            Map.entry("DateLessThanEquals", comparison(ConditionOperator::parseDate, order -> order <= 0)),
            Map.entry("DateGreaterThan", comparison(ConditionOperator::parseDate, order -> order > 0)),
            Map.entry("DateGreaterThanEquals", comparison(ConditionOperator::parseDate, order -> order >= 0)),
            Map.entry("Bool", ConditionOperator::bool),
            Map.entry("IpAddress", expected -> IpRange.parse(expected)::contains));

    private static final Map<String, String> NEGATED = Map.of(
            "StringNotEquals", "StringEquals",
            "StringNotEqualsIgnoreCase", "StringEqualsIgnoreCase",
            "StringNotLike", "StringLike",
            "NumericNotEquals", "NumericEquals",
            "DateNotEquals", "DateEquals",
            "NotIpAddress", "IpAddress");

    private ConditionOperator() {}

    /** Returns the names of all operators, in alphabetical order. */
    static SortedSet<String> names() {
        SortedSet<String> names = new TreeSet<>(OPERATORS.keySet());
        names.addAll(NEGATED.keySet());
        return names;
    }

    static boolean isNegated(String name) {
        return NEGATED.containsKey(name);
    }

    /**
     * Creates the test of an operator for one value of the policy, without the operator's negation.
     *
     * @param name the name of an operator that exists
     * @throws IllegalArgumentException if the value has the wrong type for the operator
     */
    static Predicate<String> test(String name, String expected) {
        return Objects.requireNonNull(OPERATORS.get(NEGATED.getOrDefault(name, name)))
                .apply(expected);
    }

    private static <T extends Comparable<T>> Function<String, Predicate<String>> comparison(
            Function<String, T> parser, IntPredicate order) {
        return expected -> {
            T limit = parser.apply(expected);
            return value -> order.test(parser.apply(value).compareTo(limit));
        };
    }

    private static BigDecimal parseNumber(String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(text + " is not a number", e);
        }
    }

    private static Instant parseDate(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(text + " is not a timestamp such as 2026-01-02T03:04:05Z", e);
        }
    }

    private static Predicate<String> bool(String expected) {
        String wanted = expected.toLowerCase(Locale.ROOT);
        if (!wanted.equals("true") && !wanted.equals("false")) {
            throw new IllegalArgumentException(expected + " is not true or false");
        }
        return wanted::equals;
    }
}
