package dev.livemock.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.livemock.error.ApiException;
import dev.livemock.error.ErrorCode;
import dev.livemock.fault.Fault;
import dev.livemock.gateway.Actions;
import dev.livemock.gateway.CallForm;
import dev.livemock.gateway.Caller;
import dev.livemock.gateway.Cut;
import dev.livemock.gateway.Operation;
import dev.livemock.group.NewGroup;
import dev.livemock.json.StrictMappers;
import dev.livemock.seed.SeedCount;
import dev.livemock.testing.ApiAnswer;
import dev.livemock.testing.ApiClient;
import dev.livemock.testing.LiveMockTest;
import dev.livemock.throttle.Rates;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.io.ClassPathResource;
import org.springframework.test.context.TestPropertySource;
import org.springframework.util.StringUtils;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Holds the OpenAPI document to the code. It has a LiveMock of its own, since it resets it. */
@LiveMockTest
@TestPropertySource(properties = "livemock.control.requests=20")
class OpenApiIT {

    private static final JsonNode DOCUMENT = readDocument();
    private static final JsonMapper MAPPER = StrictMappers.json();

    /** The bodies and answers; a private record is neither. */
    private static final List<Class<?>> RECORDS = new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("dev.livemock.control", "dev.livemock.seed")
                    .stream()
                    .filter(JavaClass::isRecord)
                    .filter(type -> !type.getSimpleName().endsWith("Settings"))
                    .<Class<?>>map(JavaClass::reflect)
                    .filter(type -> !Modifier.isPrivate(type.getModifiers()))
                    .toList();

    @Autowired
    private ApiClient api;

    @Autowired
    private Actions actions;

    @Autowired
    @Qualifier("requestMappingHandlerMapping") private RequestMappingHandlerMapping mapping;

    @BeforeEach
    void reset() {
        assertThat(api.send("POST", "/_livemock/reset").status()).isEqualTo(200);
    }

    @Test
    void isAnswered() {
        ApiAnswer answer = api.get("/_livemock/openapi");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers().firstValue("content-type")).contains("application/json;charset=utf-8");
        assertThat(answer.json()).isEqualTo(DOCUMENT);
    }

    @Test
    void hasTheRoutesOfTheCode() {
        List<String> routes = mapping.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue().getBeanType().isAnnotationPresent(ControlRoute.class))
                .flatMap(entry -> routesOf(entry.getKey()))
                .toList();

        assertThat(operations().map(Route::toString)).containsExactlyInAnyOrderElementsOf(routes);
    }

    private static Stream<String> routesOf(RequestMappingInfo info) {
        return info.getPatternValues().stream().flatMap(path -> info.getMethodsCondition().getMethods().stream()
                .map(method -> method + " " + path));
    }

    /** An unknown parameter is answered with the known ones. */
    @ParameterizedTest
    @MethodSource("operationsWithoutAVariable")
    void hasTheParametersOfTheCode(Route route) {
        ApiAnswer answer = api.send(route.method(), route.path() + "?NoSuchParameter=1");

        answer.assertError(400, "LiveMock.InvalidRequest");
        assertThat(answer.json().get("Message").asString())
                .endsWith(
                        "there are " + route.parameters().map(OpenApiIT::nameOf).toList() + ".");
    }

    @ParameterizedTest
    @MethodSource("records")
    void hasTheFieldsOfTheRecord(Class<?> type) {
        assertThat(schemaOf(type).path("properties").propertyNames())
                .containsExactlyElementsOf(
                        components(type).map(OpenApiIT::fieldOf).toList());
    }

    @ParameterizedTest
    @MethodSource("records")
    void hasTheTypesOfTheRecord(Class<?> type) {
        JsonNode properties = schemaOf(type).path("properties");
        Map<String, String> expected =
                components(type).collect(Collectors.toMap(OpenApiIT::fieldOf, field -> jsonType(field.getType())));

        assertThat(properties.propertyStream().collect(Collectors.toMap(Map.Entry::getKey, field -> resolve(
                                field.getValue())
                        .path("type")
                        .asString())))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("recordsOfTheRoutes")
    void requiresWhatCannotBeNull(Class<?> type) {
        List<String> never = components(type)
                .filter(component -> !component.getAnnotatedType().isAnnotationPresent(Nullable.class))
                .map(OpenApiIT::fieldOf)
                .toList();

        assertThat(textsOf(schemaOf(type).path("required"))).isEqualTo(never);
    }

    @Test
    void hasTheOperationsOfTheCode() {
        List<Operation> all = List.of(Operation.values());

        assertThat(enumOf("/Operation")).isEqualTo(namesOf(all.stream()));
        assertThat(enumOf("/EmulatedOperation")).isEqualTo(namesOf(all.stream().filter(actions.emulated()::contains)));
    }

    @Test
    void hasTheConstantsOfTheCode() {
        assertThat(enumOf("/FaultBody/properties/Cut")).isEqualTo(spelt(Cut.values()));
        assertThat(enumOf("/FaultAnswer/properties/Cut")).isEqualTo(spelt(Cut.values()));
        assertThat(enumOf("/RequestAnswer/properties/Form")).isEqualTo(spelt(CallForm.values()));
        assertThat(enumOf("/CallerAnswer/properties/Kind")).isEqualTo(spelt(Caller.Kind.values()));
    }

    @Test
    void hasTheLimitsOfTheCode() {
        assertThat(maximumOf("/Seconds")).isEqualTo(NewGroup.MAX_CREATE_TIME);
        assertThat(maximumOf("/FaultBody/properties/DelayMillis")).isEqualTo(Fault.MAX_DELAY_MILLIS);
        assertThat(maximumOf("/FaultBody/properties/MaxDelayMillis")).isEqualTo(Fault.MAX_DELAY_MILLIS);
        assertThat(maximumOf("/ThrottleBody/properties/QueriesPerSecond")).isEqualTo(Rates.MAX);
        assertThat(maximumOf("/ThrottleBody/properties/Operations/additionalProperties"))
                .isEqualTo(Rates.MAX);
    }

    @Test
    void refersToNothingThatIsMissing() {
        List<JsonNode> references = DOCUMENT.findValues("$ref");

        assertThat(references).isNotEmpty().noneMatch(OpenApiIT::isMissing, "is missing");
    }

    @ParameterizedTest
    @MethodSource("bodyExamples")
    void showsOnlyBodiesThatAreAccepted(Example example) {
        ApiAnswer answer = api.send(api.request(example.pathAndQuery())
                .method(example.route().method(), BodyPublishers.ofString(example.text())));

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    @ParameterizedTest
    @MethodSource("answerExamples")
    void showsOnlyAnswersThatCanBe(Example example) {
        Class<?> type = recordNamed(example.schema());

        assertThat(MAPPER.readTree(MAPPER.writeValueAsString(MAPPER.treeToValue(example.value(), type))))
                .isEqualTo(example.value());
    }

    @Test
    void showsOnlyErrorsOfTheCatalogue() {
        assertThat(responseExamples().filter(example -> example.schema().equals("Error")))
                .isNotEmpty()
                .allMatch(example -> Arrays.stream(ErrorCode.values()).anyMatch(error -> isExampleOf(error, example)));
    }

    private static boolean isExampleOf(ErrorCode error, Example example) {
        ApiException exception = error.exception("\0", "\0");
        String beginning = exception.text().split("\0", 2)[0];
        return example.status().equals(Integer.toString(exception.status()))
                && example.value().get("Code").asString().equals(exception.code())
                && example.value().get("Message").asString().startsWith(beginning);
    }

    static List<Class<?>> records() {
        return RECORDS;
    }

    /** Those of seed documents can hold whatever was written, before it is checked. */
    static Stream<Class<?>> recordsOfTheRoutes() {
        return RECORDS.stream()
                .filter(type -> type == SeedCount.class || type.getPackage() == ControlRoute.class.getPackage());
    }

    static Stream<Route> operations() {
        return DOCUMENT.get("paths").propertyStream().flatMap(path -> path.getValue()
                .propertyStream()
                .map(method -> new Route(method.getKey().toUpperCase(Locale.ROOT), path.getKey(), method.getValue())));
    }

    static Stream<Route> operationsWithoutAVariable() {
        return operations().filter(route -> !route.path().contains("{"));
    }

    static Stream<Example> bodyExamples() {
        return operations()
                .flatMap(route -> examplesOf(route, "", route.operation().path("requestBody")));
    }

    static Stream<Example> answerExamples() {
        Set<String> answers = recordsOfTheRoutes().map(OpenApiIT::schemaNameOf).collect(Collectors.toSet());
        return responseExamples().filter(example -> answers.contains(example.schema()));
    }

    private static Stream<Example> responseExamples() {
        return operations().flatMap(route -> route.operation()
                .get("responses")
                .propertyStream()
                .flatMap(response -> examplesOf(route, response.getKey(), resolve(response.getValue()))));
    }

    private static Stream<Example> examplesOf(Route route, String status, JsonNode content) {
        return content.path("content").propertyStream().flatMap(type -> type.getValue()
                .path("examples")
                .propertyStream()
                .map(example -> new Example(
                        route,
                        status,
                        type.getKey(),
                        type.getValue().at("/schema/$ref").asString("").replaceFirst(".*/", ""),
                        example.getKey(),
                        resolve(example.getValue()).get("value"))));
    }

    private static JsonNode readDocument() {
        try {
            return JsonMapper.shared().readTree(new ClassPathResource("control-openapi.json").getContentAsByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? DOCUMENT.at(pointerOf(node.get("$ref"))) : node;
    }

    private static boolean isMissing(JsonNode reference) {
        return DOCUMENT.at(pointerOf(reference)).isMissingNode();
    }

    private static String pointerOf(JsonNode reference) {
        return reference.asString().replaceFirst("^#", "");
    }

    private static JsonNode schemaAt(String pointer) {
        return DOCUMENT.at("/components/schemas" + pointer);
    }

    private static JsonNode schemaOf(Class<?> type) {
        return schemaAt("/" + schemaNameOf(type));
    }

    private static String schemaNameOf(Class<?> type) {
        Class<?> outer = type.getEnclosingClass();
        return outer != null && outer.isRecord() ? outer.getSimpleName() + type.getSimpleName() : type.getSimpleName();
    }

    private static Class<?> recordNamed(String schema) {
        return RECORDS.stream()
                .filter(type -> schemaNameOf(type).equals(schema))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<RecordComponent> components(Class<?> type) {
        return Arrays.stream(type.getRecordComponents());
    }

    private static String fieldOf(RecordComponent component) {
        return StringUtils.capitalize(component.getName());
    }

    private static String jsonType(Class<?> type) {
        if (type == String.class) {
            return "string";
        }
        if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
            return "integer";
        }
        if (type == double.class || type == Double.class) {
            return "number";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "boolean";
        }
        return type == List.class ? "array" : "object";
    }

    private static List<String> enumOf(String pointer) {
        return textsOf(schemaAt(pointer + "/enum"));
    }

    private static List<String> textsOf(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }

    private static List<String> namesOf(Stream<Operation> operations) {
        return operations.map(Operation::apiName).toList();
    }

    private static List<String> spelt(Enum<?>[] constants) {
        return Arrays.stream(constants)
                .map(constant -> StringUtils.capitalize(constant.name().toLowerCase(Locale.ROOT)))
                .toList();
    }

    private static long maximumOf(String pointer) {
        return schemaAt(pointer).get("maximum").asLong();
    }

    private static String nameOf(JsonNode parameter) {
        return parameter.get("name").asString();
    }

    /** An operation of the document. */
    record Route(String method, String path, JsonNode operation) {

        /** Returns the parameters of the query. */
        Stream<JsonNode> parameters() {
            return operation
                    .path("parameters")
                    .valueStream()
                    .map(OpenApiIT::resolve)
                    .filter(parameter -> parameter.get("in").asString().equals("query"));
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    /** An example of a body, or of an answer with its status. */
    record Example(Route route, String status, String mediaType, String schema, String name, JsonNode value) {

        /** Returns where to send it. A parameter that has an example of the same name goes with it. */
        String pathAndQuery() {
            return route.path() + "?"
                    + ApiClient.encode(route.parameters()
                            .filter(parameter ->
                                    !parameter.at(exampleOfThisName()).isMissingNode())
                            .collect(Collectors.toMap(OpenApiIT::nameOf, parameter -> parameter
                                    .at(exampleOfThisName())
                                    .asString())));
        }

        private String exampleOfThisName() {
            return "/examples/" + name + "/value";
        }

        String text() {
            return mediaType.endsWith("yaml") ? new YAMLMapper().writeValueAsString(value) : value.toString();
        }

        @Override
        public String toString() {
            return route + " " + status + " " + mediaType + " " + name;
        }
    }
}
