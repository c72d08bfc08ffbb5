package dev.livemock.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livemock.fixture.ApiClient;
import dev.livemock.fixture.ApiResponse;
import dev.livemock.fixture.OnlyOnH2;
import dev.livemock.fixture.OpenApi;
import dev.livemock.fixture.OpenApi.Described;
import dev.livemock.fixture.ServerTest;
import dev.livemock.fixture.TestData;
import dev.livemock.gateway.ErrorCode;
import dev.livemock.gateway.Operation;
import dev.livemock.gateway.StringMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Compares the OpenAPI document of the operations with the behavior of the running server. */
@ServerTest
@OnlyOnH2
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenApiIT {

    @Autowired
    private ApiClient api;

    @Autowired
    private TestData testData;

    private OpenApi openApi;

    @BeforeAll
    void read() {
        openApi = OpenApi.of(api.get("/v3/api-docs"));
    }

    @Test
    void describesAllOperationsWithListMessageGroupFirst() {
        List<String> others = Arrays.stream(Operation.values())
                .map(Operation::apiName)
                .filter(name -> !name.equals("ListMessageGroup"))
                .toList();

        assertThat(openApi.document().get("paths").propertyNames())
                .containsExactlyElementsOf(Stream.concat(Stream.of("ListMessageGroup"), others.stream())
                        .map(name -> "/" + name)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("operations")
    void describesEveryOperation(Described operation) {
        JsonNode node = operation.operation();

        assertThat(node.get("summary").asString()).isNotEmpty();
        assertThat(node.at("/externalDocs/url").asString()).startsWith("https://www.alibabacloud.com/help/");
        assertThat(node.get("x-ram-action").asString()).isEqualTo("live:" + nameOf(operation));
        assertThat(node.get("x-queries-per-second").asInt()).isPositive();
    }

    @Test
    void hasUniqueOperationIds() {
        assertThat(openApi.operations()
                        .map(operation ->
                                operation.operation().get("operationId").asString()))
                .doesNotHaveDuplicates()
                .contains("ListMessageGroup", "ListMessageGroupByPost");
    }

    @Test
    void describesEveryParameter() {
        assertThat(openApi.operations()).isNotEmpty().allSatisfy(operation -> assertThat(
                        operation.parameters("query").stream().filter(parameter -> parameter
                                .path("description")
                                .asString("")
                                .isEmpty()))
                .as(operation.toString())
                .isEmpty());
    }

    @Test
    void describesEveryField() {
        assertThat(openApi.document().findValues("properties").stream().flatMap(JsonNode::propertyStream))
                .isNotEmpty()
                .filteredOn(field ->
                        field.getValue().path("description").asString("").isEmpty())
                .isEmpty();
    }

    @Test
    void hasNoDanglingReferences() {
        assertThat(openApi.document().findParents("$ref")).isNotEmpty().noneMatch(node -> openApi.resolve(node)
                .isMissingNode());
    }

    @Test
    void documentsEveryErrorCode() {
        String text = openApi.document().toString()
                + api.get("/v3/api-docs/control").json().toString();

        assertThat(ErrorCode.values())
                .as("each code must be in an @ErrorResponses or in OperationsDocumentWriter")
                .allMatch(error ->
                        text.contains("`" + error.exception("PageNum", "").code() + "`"));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void acceptsExamples(Described operation) {
        ApiResponse response = call(operation, examplesOf(operation));

        assertThat(response.status()).as(response.body()).isEqualTo(200);
        operation.assertDescribed(response);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void requiresOnlyRequiredParameters(Described operation) {
        for (JsonNode parameter : parametersOf(operation)) {
            Map<String, String> others = examplesOf(operation);
            others.remove(nameOf(parameter));

            ApiResponse response = call(operation, others);

            if (parameter.get("required").asBoolean()) {
                response.assertError(400, "Missing" + nameOf(parameter));
            } else {
                assertThat(response.status()).as(response.body()).isEqualTo(200);
            }
            operation.assertDescribed(response);
        }
    }

    @ParameterizedTest
    @MethodSource("operations")
    void acceptsBoundsOfEveryRange(Described operation) {
        for (JsonNode parameter : parametersOf(operation)) {
            for (String value : boundsOf(schemaOf(parameter))) {
                ApiResponse response = call(operation, with(operation, parameter, value));

                assertThat(response.status())
                        .as("%s=%s: %s", nameOf(parameter), value, response.body())
                        .isEqualTo(200);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("operations")
    void rejectsValuesOutOfRangeOrOfAnotherType(Described operation) {
        for (JsonNode parameter : parametersOf(operation)) {
            for (String value : wrongValuesOf(schemaOf(parameter))) {
                ApiResponse response = call(operation, with(operation, parameter, value));

                response.assertError(
                        400,
                        nameOf(parameter).equals("Format") ? "InvalidParameter.Format" : "Invalid" + nameOf(parameter));
                operation.assertDescribed(response);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("operations")
    void rejectsNulCharacterInEveryText(Described operation) {
        for (JsonNode parameter : parametersOf(operation)) {
            for (JsonNode value : valuesWithNul(schemaOf(parameter))) {
                assertThat(openApi.check(schemaOf(parameter), value))
                        .as("%s: %s", operation, value)
                        .isNotEmpty();
                call(operation, with(operation, parameter, textOf(value)))
                        .assertError(400, "Invalid" + nameOf(parameter));
            }
        }
    }

    private static List<JsonNode> valuesWithNul(JsonNode schema) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        return switch (schema.get("type").asString()) {
            case "string" -> schema.has("enum") ? List.of() : List.of(json.stringNode("a\0b"));
            case "array" -> List.of(json.arrayNode().add("a\0b"));
            case "object" ->
                List.of(json.objectNode().put("key", "a\0b"), json.objectNode().put("a\0b", "value"));
            default -> List.of();
        };
    }

    @ParameterizedTest
    @MethodSource("operations")
    void describesErrorsForUnknownAppOrGroup(Described operation) {
        for (String name : List.of("AppId", "GroupId")) {
            Map<String, String> parameters = examplesOf(operation);
            if (parameters.replace(name, "nowhere") != null) {
                operation.assertDescribed(call(operation, parameters));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("operations")
    void returnsEveryDescribedFormat(Described operation) {
        assertThat(operation.operation().at("/responses/200/content").propertyNames())
                .containsExactly("application/json", "application/xml");
        Map<String, String> parameters = examplesOf(operation);
        parameters.put("Format", "XML");

        ApiResponse response = call(operation, parameters);

        String root = operation.responseSchema(200).get("$ref").asString().replaceFirst(".*/", "");
        assertThat(response.body()).contains("<" + root + ">");
        assertThat(openApi.document()
                        .at("/components/schemas/" + root + "/xml/name")
                        .asString())
                .isEqualTo(root);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void hasSameParametersForGetAndPost(Described operation) {
        JsonNode form = openApi.document()
                .at("/paths/~1" + nameOf(operation)
                        + "/post/requestBody/content/application~1x-www-form-urlencoded/schema");

        assertThat(form.get("properties").propertyNames())
                .containsExactlyElementsOf(
                        parametersOf(operation).stream().map(OpenApiIT::nameOf).toList());
        assertThat(form.path("required").valueStream().map(JsonNode::asString))
                .containsExactlyElementsOf(parametersOf(operation).stream()
                        .filter(parameter -> parameter.get("required").asBoolean())
                        .map(OpenApiIT::nameOf)
                        .toList());
    }

    @Test
    void describesSortTypes() {
        JsonNode sortType = openApi.document().at("/paths/~1ListMessageGroup/get/parameters/2");

        assertThat(nameOf(sortType)).isEqualTo("SortType");
        assertThat(sortType.at("/schema/oneOf"))
                .hasToString("[{\"const\":0,\"description\":\"Oldest first.\"},"
                        + "{\"const\":1,\"description\":\"Newest first.\"}]");
        assertThat(sortType.at("/schema/default").asInt()).isZero();
    }

    @Test
    void describesPagingLimits() {
        JsonNode parameters = openApi.document().at("/paths/~1ListMessageGroup/get/parameters");

        assertThat(parameters.get(3).toString())
                .contains("\"PageNum\"", "\"required\":true", "\"minimum\":1,\"maximum\":100000,\"default\":1");
        assertThat(parameters.get(4).toString())
                .contains("\"PageSize\"", "\"required\":true", "\"minimum\":1,\"maximum\":50,\"default\":20");
    }

    @Test
    void isNotReadableFromOtherSites() {
        ApiResponse response = api.send(api.request("/v3/api-docs").header("Origin", "http://evil.example"));

        response.assertError(403, "LiveMock.ForeignPage");
        assertThat(response.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    }

    Stream<Described> operations() {
        return openApi.operations();
    }

    private ApiResponse call(Described operation, Map<String, String> parameters) {
        Map<String, String> all = new LinkedHashMap<>(parameters);
        all.put("AccessKeyId", UUID.randomUUID().toString());
        return operation.method().equals("GET")
                ? api.get(operation.path() + "?" + ApiClient.encode(all))
                : api.post(operation.path(), ApiClient.FORM, ApiClient.encode(all));
    }

    /** Returns the example of each parameter. Creates an app and a group for this call only. */
    private Map<String, String> examplesOf(Described operation) {
        String appId = "openapi-" + UUID.randomUUID();
        testData.app(appId);
        testData.group(TestData.newGroup(appId, "g", "ash", 1L, StringMap.EMPTY, List.of("ash")));
        Map<String, String> examples = new LinkedHashMap<>();
        for (JsonNode parameter : parametersOf(operation)) {
            JsonNode example = parameter.has("content")
                    ? parameter.at("/content/application~1json/example")
                    : parameter.path("example");
            if (!example.isMissingNode()) {
                examples.put(nameOf(parameter), textOf(example));
            }
        }
        examples.replace("AppId", appId);
        examples.replace("GroupId", "g");
        return examples;
    }

    private Map<String, String> with(Described operation, JsonNode parameter, String value) {
        Map<String, String> parameters = examplesOf(operation);
        parameters.put(nameOf(parameter), value);
        return parameters;
    }

    private static String textOf(JsonNode value) {
        return value.isArray()
                ? value.valueStream().map(JsonNode::asString).collect(Collectors.joining(","))
                : value.isObject() ? value.toString() : value.asString();
    }

    /** Returns the parameters from the GET operation, since a POST operation describes them only as a form. */
    private List<JsonNode> parametersOf(Described operation) {
        return openApi.operations()
                .filter(other ->
                        other.path().equals(operation.path()) && other.method().equals("GET"))
                .findFirst()
                .orElseThrow()
                .parameters("query");
    }

    private static String nameOf(JsonNode parameter) {
        return parameter.get("name").asString();
    }

    private static String nameOf(Described operation) {
        return operation.path().substring(1);
    }

    private static JsonNode schemaOf(JsonNode parameter) {
        return parameter.has("content") ? parameter.at("/content/application~1json/schema") : parameter.get("schema");
    }

    private static List<String> boundsOf(JsonNode schema) {
        List<String> values = new ArrayList<>();
        for (String bound : List.of("minimum", "maximum", "default")) {
            if (schema.has(bound)) {
                values.add(schema.get(bound).asString());
            }
        }
        for (String bound : List.of("minLength", "maxLength")) {
            if (schema.path(bound).asInt(0) > 1) {
                values.add("x".repeat(schema.get(bound).asInt()));
            }
        }
        if (schema.has("maxItems")) {
            values.add(users(schema.get("maxItems").asInt()));
        }
        schema.path("enum")
                .valueStream()
                .map(JsonNode::asString)
                .filter("JSON"::equals)
                .forEach(values::add);
        return values;
    }

    private static List<String> wrongValuesOf(JsonNode schema) {
        List<String> values = new ArrayList<>();
        if (schema.has("minimum")) {
            values.add(Long.toString(schema.get("minimum").asLong() - 1));
            values.add(Long.toString(schema.path("maximum").asLong(Integer.MAX_VALUE) + 1));
        }
        if (schema.path("minLength").asInt(0) > 1) {
            values.add("x".repeat(schema.get("minLength").asInt() - 1));
        }
        if (schema.has("maxLength")) {
            values.add("x".repeat(schema.get("maxLength").asInt() + 1));
        }
        if (schema.has("pattern") || schema.has("enum")) {
            values.add("!\0");
        }
        if (schema.has("maxItems")) {
            values.add(users(schema.get("maxItems").asInt() + 1));
        }
        switch (schema.get("type").asString()) {
            case "integer", "boolean" -> values.add("x");
            case "object" -> values.add("[]");
            default -> {}
        }
        return values;
    }

    private static String users(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> "u" + i).collect(Collectors.joining(","));
    }
}
