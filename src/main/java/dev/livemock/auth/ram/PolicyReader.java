package dev.livemock.auth.ram;

import com.fasterxml.jackson.annotation.Nulls;
import dev.livemock.gateway.ApiMappers;
import dev.livemock.gateway.ParseErrorMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads policies. Rejects everything that it does not support, since ignoring it could allow or deny the wrong requests. */
public final class PolicyReader {

    private static final JsonMapper JSON = ApiMappers.JSON
            .rebuild()
            .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            .changeDefaultNullHandling(handling -> handling.withValueNulls(Nulls.AS_EMPTY, Nulls.FAIL))
            .build();

    private static final String VERSION = "1";

    private PolicyReader() {}

    /**
     * Reads a policy.
     *
     * @param textOrFile the policy as JSON, or the path or {@code file:} URL of a file that contains it
     * @throws PolicyException if the policy cannot be read or is invalid
     */
    public static Policy read(String textOrFile) {
        Document policy = parse(textOrFile.strip().startsWith("{") ? textOrFile : readFile(textOrFile));
        if (!VERSION.equals(policy.version)) {
            throw new PolicyException("Version", "it must be \"1\"");
        }
        List<Statement> statements = new ArrayList<>();
        for (StatementDocument statement : requireNotEmpty("Statement", policy.statement)) {
            statements.add(readStatement("Statement[" + statements.size() + "]", statement));
        }
        return new Policy(statements);
    }

    private static String readFile(String location) {
        try {
            return Files.readString(Path.of(location.strip().replaceFirst("^file:", "")));
        } catch (IOException | InvalidPathException e) {
            throw new PolicyException("the top level", "it is neither JSON nor a readable file");
        }
    }

    private static Document parse(String text) {
        try {
            return JSON.readValue(text, Document.class);
        } catch (JacksonException e) {
            ParseErrorMessage failure = new ParseErrorMessage(e);
            throw new PolicyException(failure.location(), failure.reason());
        }
    }

    private static Statement readStatement(String place, StatementDocument statement) {
        boolean notAction = statement.action.isEmpty();
        if (notAction == statement.notAction.isEmpty()) {
            throw new PolicyException(place, "it must have either Action or NotAction");
        }
        if (statement.effect == null) {
            throw new PolicyException(place + ".Effect", "it must be Allow or Deny");
        }
        List<String> actions = notAction ? statement.notAction : statement.action;
        return new Statement(
                statement.effect,
                actions.stream().map(Wildcard::caseInsensitive).toList(),
                notAction,
                requireNotEmpty(place + ".Resource", statement.resource).stream()
                        .anyMatch(resource -> resource.matches("\\*+")),
                readConditions(place + ".Condition", statement.condition));
    }

    private static <T> List<T> requireNotEmpty(String place, List<T> list) {
        if (list.isEmpty()) {
            throw new PolicyException(place, "it is missing or empty");
        }
        return list;
    }

    private static List<Condition> readConditions(String place, Map<String, Map<String, List<JsonNode>>> operators) {
        List<Condition> conditions = new ArrayList<>();
        operators.forEach((operator, keys) -> {
            String operatorPlace = place + "." + operator;
            if (!ConditionOperator.names().contains(operator)) {
                throw new PolicyException(
                        operatorPlace, "the operator does not exist; known operators are " + ConditionOperator.names());
            }
            keys.forEach((key, values) -> conditions.add(readCondition(operatorPlace, operator, key, values)));
        });
        return conditions;
    }

    private static Condition readCondition(String place, String operator, String key, List<JsonNode> values) {
        String keyPlace = place + "." + key;
        Function<AccessRequest, String> valueOfKey = AccessRequest.key(key);
        if (valueOfKey == null) {
            throw new PolicyException(
                    keyPlace, "it must be acs:SourceIp, acs:CurrentTime, acs:SecureTransport or acs:MFAPresent");
        }
        try {
            return new Condition(
                    valueOfKey,
                    ConditionOperator.isNegated(operator),
                    requireNotEmpty(keyPlace, values).stream()
                            .map(value -> ConditionOperator.test(operator, textOf(value)))
                            .toList());
        } catch (IllegalArgumentException e) {
            throw new PolicyException(keyPlace, String.valueOf(e.getMessage()));
        }
    }

    /** Returns the text of a string, a number or a boolean. */
    private static String textOf(JsonNode value) {
        Assert.isTrue(value.isValueNode(), "it must be a string or a list of strings");
        return value.asString();
    }

    /** A policy. A single element may replace a list. An absent text, list or object is empty. */
    private record Document(String version, List<StatementDocument> statement) {}

    private record StatementDocument(
            String sid,
            @Nullable Effect effect,
            List<String> action,
            List<String> notAction,
            List<String> resource,
            Map<String, Map<String, List<JsonNode>>> condition) {}
}
