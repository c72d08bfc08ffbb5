package dev.livemock.auth.ram;

import dev.livemock.gateway.ApiMappers;
import dev.livemock.gateway.ParseErrorMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Reads policies. Rejects everything that it does not support, since ignoring it could allow or deny the wrong requests. */
public final class PolicyReader {

    private static final Set<String> POLICY_FIELDS = Set.of("Version", "Statement");
    private static final Set<String> STATEMENT_FIELDS =
            Set.of("Sid", "Effect", "Action", "NotAction", "Resource", "Condition");
    private static final String VERSION = "1";

    private PolicyReader() {}

    /**
     * Reads a policy.
     *
     * @param textOrFile the policy as JSON, or the path or {@code file:} URL of a file that contains it
     * @throws PolicyException if the policy cannot be read or is invalid
     */
    public static Policy read(String textOrFile) {
        JsonNode policy = parse(textOrFile.strip().startsWith("{") ? textOrFile : readFile(textOrFile));
        requireFields("the top level", policy, POLICY_FIELDS);
        if (!VERSION.equals(policy.path("Version").stringValue(null))) {
            throw new PolicyException("Version", "it must be \"1\"", null);
        }
        List<Statement> statements = new ArrayList<>();
        List<JsonNode> nodes = listOf("Statement", policy.get("Statement"));
        for (int i = 0; i < nodes.size(); i++) {
            statements.add(readStatement("Statement[" + i + "]", nodes.get(i)));
        }
        return new Policy(statements);
    }

    private static String readFile(String location) {
        try {
            return Files.readString(Path.of(location.strip().replaceFirst("^file:", "")));
        } catch (IOException | InvalidPathException e) {
            throw new PolicyException("the top level", "it is neither JSON nor a readable file", e);
        }
    }

    private static JsonNode parse(String text) {
        try {
            return ApiMappers.JSON.readTree(text);
        } catch (JacksonException e) {
            ParseErrorMessage failure = new ParseErrorMessage(e);
            throw new PolicyException(failure.location(), failure.reason(), e);
        }
    }

    private static Statement readStatement(String place, JsonNode node) {
        requireFields(place, node, STATEMENT_FIELDS);
        boolean notAction = node.has("NotAction");
        if (notAction == node.has("Action")) {
            throw new PolicyException(place, "it must have either Action or NotAction", null);
        }
        String actionField = notAction ? "NotAction" : "Action";
        List<Wildcard> actions = stringsOf(place + "." + actionField, node.get(actionField)).stream()
                .map(Wildcard::caseInsensitive)
                .toList();
        boolean anyResource = stringsOf(place + ".Resource", node.get("Resource")).stream()
                .anyMatch(resource -> resource.matches("\\*+"));
        return new Statement(
                readEffect(place + ".Effect", node.path("Effect")),
                actions,
                notAction,
                anyResource,
                readConditions(place + ".Condition", node.get("Condition")));
    }

    private static Effect readEffect(String place, JsonNode node) {
        return switch (node.stringValue("")) {
            case "Allow" -> Effect.ALLOW;
            case "Deny" -> Effect.DENY;
            default -> throw new PolicyException(place, "it must be Allow or Deny", null);
        };
    }

    private static List<Condition> readConditions(String place, @Nullable JsonNode node) {
        List<Condition> conditions = new ArrayList<>();
        if (node == null) {
            return conditions;
        }
        requireObject(place, node);
        for (Map.Entry<String, JsonNode> operator : node.properties()) {
            String operatorPlace = place + "." + operator.getKey();
            if (!ConditionOperator.names().contains(operator.getKey())) {
                throw new PolicyException(
                        operatorPlace,
                        "the operator does not exist; known operators are " + ConditionOperator.names(),
                        null);
            }
            requireObject(operatorPlace, operator.getValue());
            for (Map.Entry<String, JsonNode> key : operator.getValue().properties()) {
                conditions.add(readCondition(operatorPlace, operator.getKey(), key));
            }
        }
        return conditions;
    }

    private static Condition readCondition(String place, String operator, Map.Entry<String, JsonNode> key) {
        String keyPlace = place + "." + key.getKey();
        Function<AccessRequest, String> valueOfKey = AccessRequest.key(key.getKey());
        if (valueOfKey == null) {
            throw new PolicyException(
                    keyPlace, "it must be acs:SourceIp, acs:CurrentTime, acs:SecureTransport or acs:MFAPresent", null);
        }
        try {
            return new Condition(
                    valueOfKey,
                    ConditionOperator.isNegated(operator),
                    stringsOf(keyPlace, key.getValue()).stream()
                            .map(value -> ConditionOperator.test(operator, value))
                            .toList());
        } catch (IllegalArgumentException e) {
            throw new PolicyException(keyPlace, String.valueOf(e.getMessage()), e);
        }
    }

    private static void requireFields(String place, JsonNode node, Set<String> known) {
        requireObject(place, node);
        for (String field : node.propertyNames()) {
            if (!known.contains(field)) {
                throw new PolicyException(
                        place, "the field " + field + " is unknown; known fields are " + new TreeSet<>(known), null);
            }
        }
    }

    private static void requireObject(String place, JsonNode node) {
        if (!node.isObject()) {
            throw new PolicyException(place, "it must be an object", null);
        }
    }

    /** Returns the strings of a value, which can be single or a list. Numbers and booleans are converted to strings. */
    private static List<String> stringsOf(String place, @Nullable JsonNode node) {
        List<JsonNode> nodes = listOf(place, node);
        if (nodes.stream().anyMatch(value -> !value.isValueNode() || value.isNull())) {
            throw new PolicyException(place, "it must be a string or a list of strings", null);
        }
        return nodes.stream().map(JsonNode::asString).toList();
    }

    private static List<JsonNode> listOf(String place, @Nullable JsonNode node) {
        if (node == null || (node.isArray() && node.isEmpty())) {
            throw new PolicyException(place, "it is missing or empty", null);
        }
        return node.isArray() ? List.copyOf(node.values()) : List.of(node);
    }
}
