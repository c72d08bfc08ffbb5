package dev.livemock.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.stereotype.Controller;
import org.springframework.util.ClassUtils;
import org.springframework.util.StringUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Compares the operations with the vendor's own descriptions: the parameters with the vendor's API metadata, and the results
 * with the response classes of {@code aliyun-java-sdk-live}.
 */
class ConformanceTest {

    /** The differences between LiveMock's parameters and the metadata, each with the decision that explains it. */
    private static final Map<String, Deviation> DEVIATIONS = Map.of(
            "BatchGetOnlineUsers.UserIds",
            new Deviation(22, "String, required", "RepeatList, required")); // a text with commas is one form of a list

    /** The metadata's type name for each type of parameter. In the metadata, a map is a String, since it is sent as JSON. */
    private static final Map<RequestParameter.Type, String> VENDOR_TYPES = Map.of(
            RequestParameter.Type.STRING, "String",
            RequestParameter.Type.INTEGER, "Integer",
            RequestParameter.Type.BOOLEAN, "Boolean",
            RequestParameter.Type.LIST, "RepeatList",
            RequestParameter.Type.MAP, "String");

    private static final String SDK_MODELS = "com.aliyuncs.live.model.v20161101.";

    private static final Map<Operation, OperationDefinition> DEFINITIONS = findDefinitions();
    private static final JsonNode METADATA = readMetadata();

    /** A difference in a parameter, with the number of the decision that explains it. */
    private record Deviation(int decision, String vendor, String ours) {}

    @Test
    void emulatesAllOperationsOfVendor() {
        assertThat(DEFINITIONS.keySet())
                .extracting(Operation::apiName)
                .containsExactlyInAnyOrderElementsOf(METADATA.propertyNames());
    }

    @Test
    void explainsEveryDeviationByDecision() throws IOException {
        String decisions = Files.readString(Path.of("docs/decisions.md"));

        assertThat(DEVIATIONS.values()).allMatch(deviation -> decisions.contains("\n" + deviation.decision + ". **"));
    }

    @ParameterizedTest
    @EnumSource
    void hasParametersOfVendor(Operation operation) {
        SortedMap<String, String> expected = new TreeMap<>();
        assertThat(METADATA.has(operation.apiName()))
                .as("the vendor's metadata contains " + operation.apiName())
                .isTrue();
        METADATA.get(operation.apiName())
                .propertyStream()
                .forEach(parameter -> expected.put(parameter.getKey(), describeVendorParameter(parameter.getValue())));
        DEVIATIONS.forEach((path, deviation) -> {
            if (path.startsWith(operation.apiName() + ".")) {
                String replaced = expected.put(path.substring(path.indexOf('.') + 1), deviation.ours);
                assertThat(replaced).isEqualTo(deviation.vendor);
            }
        });

        assertThat(parametersOf(operation)).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource
    void hasResultOfVendor(Operation operation) throws ReflectiveOperationException {
        Class<?> response = Class.forName(SDK_MODELS + operation.apiName() + "Response");
        Type result = definitionOf(operation).method().getGenericReturnType();

        assertThat(fieldsOf("Result", result))
                .isEqualTo(
                        vendorFieldsOf("Result", response.getMethod("getResult").getGenericReturnType()))
                .isNotEmpty();
    }

    private static String describeVendorParameter(JsonNode parameter) {
        return describe(
                parameter.get("Type").asString(), parameter.get("Required").asBoolean());
    }

    private static SortedMap<String, String> parametersOf(Operation operation) {
        SortedMap<String, String> parameters = new TreeMap<>();
        definitionOf(operation)
                .parameters()
                .forEach(parameter -> parameters.put(
                        parameter.name(),
                        describe(
                                Objects.requireNonNull(VENDOR_TYPES.get(parameter.type())),
                                parameter.mustBePresent(false))));
        return parameters;
    }

    private static String describe(String type, boolean required) {
        return type + (required ? ", required" : ", optional");
    }

    /** Returns the type of each field, by path: {@code Result.GroupList[].GroupId}. */
    private static SortedMap<String, String> fieldsOf(String path, Type type) {
        if (type instanceof ParameterizedType generic) {
            Type argument = generic.getActualTypeArguments()[0];
            return generic.getRawType() == List.class ? fieldsOf(path + "[]", argument) : fieldsOf(path, argument);
        }
        Class<?> plain = (Class<?>) type;
        if (plain == StringMap.class) {
            return new TreeMap<>(Map.of(path, "Map"));
        }
        if (!plain.isRecord()) {
            return new TreeMap<>(
                    Map.of(path, ClassUtils.resolvePrimitiveIfNecessary(plain).getSimpleName()));
        }
        return merge(Arrays.stream(plain.getRecordComponents()).map(component -> fieldOf(path, component)));
    }

    private static SortedMap<String, String> fieldOf(String path, RecordComponent component) {
        return fieldsOf(path + "." + StringUtils.capitalize(component.getName()), component.getGenericType());
    }

    /** Returns the type of each field of an SDK class by path, like {@link #fieldsOf}. Derives the fields from the getters. */
    private static SortedMap<String, String> vendorFieldsOf(String path, Type type) {
        if (type instanceof ParameterizedType generic) {
            return generic.getRawType() == List.class
                    ? vendorFieldsOf(path + "[]", generic.getActualTypeArguments()[0])
                    : new TreeMap<>(Map.of(path, "Map"));
        }
        Class<?> plain = (Class<?>) type;
        if (!plain.getName().startsWith(SDK_MODELS)) {
            return new TreeMap<>(Map.of(path, plain.getSimpleName()));
        }
        return merge(Arrays.stream(plain.getDeclaredMethods())
                .filter(method -> method.getName().startsWith("get"))
                .map(getter -> vendorFieldsOf(
                        path + "." + getter.getName().substring("get".length()), getter.getGenericReturnType())));
    }

    private static SortedMap<String, String> merge(Stream<SortedMap<String, String>> parts) {
        return parts.flatMap(part -> part.entrySet().stream())
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        Map.Entry::getValue,
                        (first, second) -> {
                            throw new IllegalStateException("two fields have the same path: " + first + ", " + second);
                        },
                        TreeMap::new));
    }

    private static OperationDefinition definitionOf(Operation operation) {
        return Objects.requireNonNull(
                DEFINITIONS.get(operation), () -> "no @Controller has a method with @Action for " + operation);
    }

    private static Map<Operation, OperationDefinition> findDefinitions() {
        ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Controller.class));
        return scanner.findCandidateComponents("dev.livemock").stream()
                .map(BeanDefinition::getBeanClassName)
                .map(name -> ClassUtils.resolveClassName(String.valueOf(name), null))
                .filter(type -> type.getEnclosingClass() == null)
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(Action.class))
                .map(ConformanceTest::createDefinition)
                .collect(Collectors.toMap(OperationDefinition::operation, definition -> definition));
    }

    private static OperationDefinition createDefinition(Method method) {
        String name = method.getAnnotation(Action.class).value();
        return OperationDefinition.of(
                Objects.requireNonNull(Operation.named(name), () -> "Operation has no constant for " + name), method);
    }

    private static JsonNode readMetadata() {
        try (InputStream file = ConformanceTest.class.getResourceAsStream("/vendor/parameters.json")) {
            return JsonMapper.shared().readTree(file).get("Operations");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
