package dev.livemock.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livemock.fixture.ApiClient;
import dev.livemock.fixture.ApiResponse;
import dev.livemock.fixture.Await;
import dev.livemock.fixture.OnlyOnH2;
import dev.livemock.fixture.OpenApi;
import dev.livemock.fixture.OpenApi.Described;
import dev.livemock.fixture.ServerTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Compares the OpenAPI document of the control API with a server. Other tests do not share this server, since it is reset. */
@ServerTest
@OnlyOnH2
@TestPropertySource(
        properties = {
            "livemock.control.requests=20",
            "livemock.callback.url=http://localhost:1/hook",
            "livemock.auth.credentials[0].access-key-id=reader",
            "livemock.auth.credentials[0].access-key-secret=reader-secret"
        })
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ControlOpenApiIT {

    @Autowired
    private ApiClient api;

    @Autowired
    @Qualifier("requestMappingHandlerMapping") private RequestMappingHandlerMapping mapping;

    private static final String UNKNOWN_CREDENTIAL = "AccessKeyId: no credential has this AccessKeyId";

    private OpenApi openApi;

    @BeforeAll
    void read() {
        openApi = OpenApi.of(api.get("/v3/api-docs/control"));
    }

    @BeforeEach
    void reset() {
        assertThat(api.send("POST", "/_livemock/reset").status()).isEqualTo(200);
    }

    @Test
    void describesAllRoutes() {
        List<String> routes = mapping.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue().getBeanType().getPackage() == ControlOpenApiIT.class.getPackage())
                .flatMap(entry -> routesOf(entry.getKey()))
                .toList();

        assertThat(openApi.operations().map(Described::toString)).containsExactlyInAnyOrderElementsOf(routes);
    }

    private static Stream<String> routesOf(RequestMappingInfo info) {
        return info.getPatternValues().stream().flatMap(path -> info.getMethodsCondition().getMethods().stream()
                .map(method -> method + " " + path));
    }

    @Test
    void givesEachOperationSummaryAndUniqueId() {
        assertThat(openApi.operations())
                .allMatch(
                        operation ->
                                !operation.operation().get("summary").asString().isEmpty(),
                        "has Javadoc, whose first sentence is the summary");
        assertThat(openApi.operations()
                        .map(operation ->
                                operation.operation().get("operationId").asString()))
                .doesNotHaveDuplicates();
    }

    @Test
    void describesEveryParameterAndField() {
        Stream<JsonNode> parameters = openApi.operations()
                .flatMap(operation -> Stream.of("query", "path").flatMap(in -> operation.parameters(in).stream()));
        Stream<JsonNode> fields =
                openApi.document().findValues("properties").stream().flatMap(properties -> properties.valueStream());

        assertThat(Stream.concat(parameters, fields))
                .hasSizeGreaterThan(80)
                .allMatch(node -> !node.path("description").asString("").isEmpty());
    }

    @Test
    void hasNoDanglingReferences() {
        assertThat(openApi.document().findParents("$ref")).isNotEmpty().noneMatch(node -> openApi.resolve(node)
                .isMissingNode());
    }

    /** Compares the document with the error for an unknown parameter, which lists the allowed parameters. */
    @ParameterizedTest
    @MethodSource("operations")
    void describesAllQueryParameters(Described operation) {
        ApiResponse response = api.send(operation.method(), pathOf(operation) + "?NoSuchParameter=1");

        response.assertError(400, "LiveMock.InvalidRequest");
        assertThat(response.json().get("Message").asString())
                .endsWith("allowed parameters are "
                        + operation.parameters("query").stream()
                                .map(parameter -> parameter.get("name").asString())
                                .toList()
                        + ".");
        operation.assertDescribed(response);
    }

    @ParameterizedTest
    @MethodSource("operationsWithoutBody")
    void rejectsUndescribedBody(Described operation) {
        api.send(operation.method(), pathOf(operation), "{}").assertInvalid("the body");
    }

    @ParameterizedTest
    @MethodSource("examples")
    void acceptsExampleBodies(Example example) {
        ApiResponse response = example.send(api, example.value());

        assertThat(response.status()).as(response.body()).isEqualTo(200);
        example.operation().assertDescribed(response);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void hasExamplesThatMatchTheirSchema(Example example) {
        assertThat(openApi.check(example.schema(), example.value())).isEmpty();
    }

    /** Replaces each value of each example by invalid ones, and adds an unknown field. */
    @ParameterizedTest
    @MethodSource("examples")
    void rejectsBodiesThatViolateSchema(Example example) {
        List<JsonNode> invalid = variationsOf(example.value()).stream()
                .filter(body -> !openApi.check(example.schema(), body).isEmpty())
                .toList();

        assertThat(invalid).isNotEmpty().allSatisfy(body -> {
            ApiResponse response = example.send(api, body);
            assertThat(response.status()).as("%s: %s", body, response.body()).isEqualTo(400);
            example.operation().assertDescribed(response);
        });
    }

    @ParameterizedTest
    @MethodSource("examples")
    void acceptsNulWhereSchemaAllowsIt(Example example) {
        assertThat(withNul(example.value()))
                .filteredOn(body -> openApi.check(example.schema(), body).isEmpty())
                .allSatisfy(body -> {
                    ApiResponse response = example.send(api, body);
                    assertThat(response.body())
                            .matches(text -> response.status() == 200 || text.contains(UNKNOWN_CREDENTIAL));
                });
    }

    /** Returns variations of a document, each with a NUL in one of its strings. */
    private static List<JsonNode> withNul(JsonNode value) {
        List<JsonNode> variations = new ArrayList<>();
        if (value.isObject()) {
            value.propertyStream().forEach(field -> withNul(field.getValue())
                    .forEach(variation ->
                            variations.add(((ObjectNode) value.deepCopy()).set(field.getKey(), variation))));
        } else if (value.isArray()) {
            value.valueStream().forEach(element -> withNul(element)
                    .forEach(variation ->
                            variations.add(JsonNodeFactory.instance.arrayNode().add(variation))));
        } else if (value.isString()) {
            variations.add(StringNode.valueOf("a\0b"));
        }
        return variations;
    }

    @ParameterizedTest
    @MethodSource("operations")
    void rejectsEmptyParameterAsDescribed(Described operation) {
        for (JsonNode parameter : operation.parameters("query")) {
            String name = parameter.get("name").asString();

            api.send(operation.method(), pathOf(operation) + "?" + name + "=", bodyOf(operation))
                    .assertInvalid(name);

            assertThat(openApi.check(parameter.get("schema"), StringNode.valueOf("")))
                    .as(name)
                    .isNotEmpty();
        }
    }

    private static String bodyOf(Described operation) {
        return operation.operation().has("requestBody") ? "{}" : "";
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            POST | faults   | {"Code":"A","UserId":null}                       | 200
            PUT  | throttle | {"QueriesPerSecond":5,"Operations":null}         | 200
            PUT  | throttle | {"Operations":{"ListMessageGroup":null}}         | 400
            PUT  | state    | {"Apps":[{"AppId":"a","AppName":null}]}          | 200
            PUT  | state    | {"Apps":[{"AppId":null}]}                        | 400
            PUT  | state    | {"Apps":[null]}                                  | 400
            PUT  | state    | {"Apps":[{"AppId":"a","AppConfig":{"k":null}}]}  | 400
            """)
    void treatsNullAsAbsentExceptInListsAndMaps(String method, String route, String body, int status) {
        assertThat(api.send(method, "/_livemock/" + route, body).status()).isEqualTo(status);
        assertThat(openApi.document().at("/info/description").asString())
                .contains("A field that is null counts as absent.")
                .contains("An element of a list and a value of a map must not be null.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            faults   | FaultRequest    | {"Code":"A"}
            throttle | ThrottleBody | {"Enabled":true}
            """)
    void acceptsBoundsOfEveryField(String route, String schema, String base) {
        JsonNode properties = openApi.document().at("/components/schemas/" + schema + "/properties");
        for (Map.Entry<String, JsonNode> field : properties.properties()) {
            for (JsonNode bound : boundsOf(field.getValue())) {
                ObjectNode body = (ObjectNode) JsonMapper.shared().readTree(base);
                body.set(field.getKey(), bound);

                ApiResponse response = api.send(
                        schema.equals("FaultRequest") ? "POST" : "PUT", "/_livemock/" + route, body.toString());

                assertThat(response.status())
                        .as("%s: %s", body, response.body())
                        .isEqualTo(200);
            }
        }
    }

    @Test
    void describesEveryFieldOfGetResponses() {
        createSampleData();

        openApi.operations()
                .filter(operation -> operation.method().equals("GET"))
                .filter(operation -> !operation.path().endsWith("/certificate"))
                .filter(operation -> !operation.path().endsWith("/stream"))
                .forEach(operation -> {
                    ApiResponse response = api.get(pathOf(operation));
                    assertThat(response.status()).isEqualTo(200);
                    if (!operation.path().startsWith("/v3/")) {
                        operation.assertDescribed(response);
                    }
                });
    }

    @Test
    void describesDeleteResponses() {
        createSampleData();

        openApi.operations()
                .filter(operation ->
                        operation.method().equals("DELETE") && !operation.path().contains("{"))
                .forEach(operation -> {
                    ApiResponse response = api.send("DELETE", operation.path());
                    assertThat(response.status()).isEqualTo(200);
                    operation.assertDescribed(response);
                });
    }

    @Test
    void describesErrorsOfReset() {
        Described reset = openApi.operations()
                .filter(operation -> operation.path().endsWith("/reset"))
                .findFirst()
                .orElseThrow();

        reset.assertDescribed(api.send("POST", "/_livemock/reset?AppId=nowhere").assertError(404, "AppInfoNotExist"));
    }

    @Test
    void describesMissingCertificateWithoutHttps() {
        Described certificate = openApi.operations()
                .filter(operation -> operation.path().endsWith("/certificate"))
                .findFirst()
                .orElseThrow();

        certificate.assertDescribed(api.get("/_livemock/certificate").assertError(404, "InvalidAction.NotFound"));
    }

    @Test
    void describesOptionalToken() {
        assertThat(openApi.document().get("security")).hasToString("[{\"Token\":[]},{}]");
        assertThat(openApi.document().at("/paths/~1v3~1api-docs/get/security")).hasToString("[]");
    }

    private void createSampleData() {
        examples()
                .filter(example -> example.operation().method().equals("POST"))
                .limit(1)
                .forEach(example -> example.send(api, example.value()));
        String app = api.createApp("described");
        String group = api.createGroup(app, "ash");
        api.call("JoinMessageGroup", "AppId", app, "GroupId", group, "UserId", "ben", "BroadCastType", "2");
        Await.until(
                () -> !api.get("/_livemock/callbacks")
                        .json()
                        .at("/Callbacks/0/Attempts")
                        .isEmpty(),
                () -> "the callback was attempted");
        api.get("/ListMessageGroup?UserId=ash&UserId=ben&PageNum=1&PageSize=1&AccessKeyId=key");
        api.get("/ListMessageGroup?UserId=ash&PageNum=1&PageSize=1&SignatureVersion=1.0&AccessKeyId=key&Signature=x");
        api.get("/?Action=SendLike&Version=2016-11-01");
        api.get("/?Version=nonsense");
        examples()
                .filter(example -> example.operation().path().endsWith("/faults"))
                .forEach(example -> example.send(api, example.value()));
    }

    Stream<Described> operations() {
        return openApi.operations();
    }

    Stream<Described> operationsWithoutBody() {
        return openApi.operations().filter(operation -> !operation.operation().has("requestBody"));
    }

    Stream<Example> examples() {
        return openApi.operations().flatMap(operation -> operation
                .operation()
                .at("/requestBody/content")
                .propertyStream()
                .flatMap(content -> content.getValue()
                        .get("examples")
                        .propertyStream()
                        .map(example -> new Example(
                                operation,
                                content.getKey(),
                                content.getValue().get("schema"),
                                example.getValue().get("value")))));
    }

    private static String pathOf(Described operation) {
        return operation.path().replace("{id}", "1");
    }

    private static List<JsonNode> boundsOf(JsonNode schema) {
        List<JsonNode> bounds = new ArrayList<>();
        for (String bound : List.of("minimum", "maximum")) {
            if (schema.has(bound)) {
                bounds.add(schema.get(bound));
            }
        }
        for (String bound : List.of("minLength", "maxLength")) {
            if (schema.has(bound)) {
                bounds.add(StringNode.valueOf("x".repeat(schema.get(bound).asInt())));
            }
        }
        return bounds;
    }

    /** Returns variations of a document, each with one value replaced or one field added. */
    private static List<JsonNode> variationsOf(JsonNode value) {
        if (value.isObject()) {
            List<JsonNode> variations = new ArrayList<>();
            value.propertyStream().forEach(field -> variationsOf(field.getValue())
                    .forEach(variation ->
                            variations.add(((ObjectNode) value.deepCopy()).set(field.getKey(), variation))));
            variations.add(((ObjectNode) value.deepCopy()).put("NoSuchField", 1));
            return variations;
        }
        if (value.isArray()) {
            return variationsOf(value.get(0)).stream()
                    .<JsonNode>map(
                            variation -> JsonNodeFactory.instance.arrayNode().add(variation))
                    .toList();
        }
        return List.of(
                IntNode.valueOf(-1),
                IntNode.valueOf(0),
                JsonNodeFactory.instance.numberNode(9_000_000_000_000L),
                JsonNodeFactory.instance.numberNode(0.5),
                StringNode.valueOf(""),
                StringNode.valueOf("a\0b"),
                StringNode.valueOf("x".repeat(1_001)),
                JsonNodeFactory.instance.objectNode(),
                JsonNodeFactory.instance.arrayNode());
    }

    /** An example of a request body. */
    record Example(Described operation, String mediaType, JsonNode schema, JsonNode value) {

        private static final String MEMBERS = """
                {"Apps":[{"AppId":"VKL3demo","Groups":[{"GroupId":"AE35-demo-T95F","Members":["ash","de1a0"]}]}]}""";

        /**
         * Sends a body in the format of this example. Sends a recorded response with a UserId. Adds the members before their
         * presence is set.
         */
        ApiResponse send(ApiClient api, JsonNode body) {
            if (operation.path().endsWith("/presence")) {
                api.send("PUT", "/_livemock/state", MEMBERS);
            }
            String text = mediaType.endsWith("yaml") ? new YAMLMapper().writeValueAsString(body) : body.toString();
            String query = value.has("Result") ? "?UserId=de1a0" : "";
            return api.send(operation.method(), operation.path() + query, text);
        }

        @Override
        public String toString() {
            return operation + " " + mediaType + " " + value;
        }
    }
}
