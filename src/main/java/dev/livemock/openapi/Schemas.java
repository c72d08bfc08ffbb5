package dev.livemock.openapi;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonRootName;
import dev.livemock.gateway.ApiMappers;
import dev.livemock.gateway.OneOf;
import dev.livemock.gateway.OperationName;
import dev.livemock.gateway.StringMap;
import jakarta.validation.Validator;
import jakarta.validation.metadata.ContainerElementTypeDescriptor;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ClassUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Generates the schemas of requests and responses. Each record becomes a schema with the name of the record. Each component
 * becomes a property, which is generated from the type, constraints, annotations and Javadoc of the component.
 */
public final class Schemas {

    /** The name of the schema for {@link OperationName}, which the document must add. */
    public static final String OPERATION = "Operation";

    private static final Map<Class<?>, ObjectNode> SIMPLE_TYPES = Map.of(
            String.class, object("string"),
            Instant.class, object("string").put("format", "date-time"),
            Integer.class, object("integer").put("format", "int32"),
            Long.class, object("integer").put("format", "int64"),
            Double.class, object("number").put("format", "double"),
            Boolean.class, object("boolean"),
            JsonNode.class, object("object"),
            StringMap.class, object("object").set("additionalProperties", object("string")));

    private final Validator validator;
    private final ObjectNode components;

    /** The records that have a schema, and whether the schema is closed. A closed schema rejects unknown fields. */
    private final Map<Class<?>, Boolean> closedByRecord = new HashMap<>();

    Schemas(Validator validator, ObjectNode components) {
        this.validator = validator;
        this.components = components;
    }

    /** Adds an empty schema with a name, for example {@link #OPERATION}. */
    public ObjectNode add(String name) {
        return components.putObject(name);
    }

    /** Returns the schema of a response type. */
    ObjectNode ofResponse(AnnotatedType type) {
        return of(type, Set.of(), false);
    }

    /** Returns the schema of a record in responses. */
    ObjectNode ofResponse(Class<? extends Record> type) {
        return of(type, false);
    }

    /** Returns the schema of a request body type. The schema rejects unknown fields. */
    public ObjectNode ofBody(AnnotatedType type) {
        return of(type, Set.of(), true);
    }

    /** Returns the schema of a record component, with its constraints and its description. */
    public ObjectNode of(RecordComponent component) {
        return of(DescribedComponent.of(component, validator), false);
    }

    /** Returns whether a record component is always present. */
    public boolean isRequired(RecordComponent component) {
        return DescribedComponent.of(component, validator).isRequired();
    }

    private ObjectNode of(DescribedComponent component, boolean closed) {
        ObjectNode schema = of(component.component().getAnnotatedType(), component.elements(), closed);
        component.write(schema);
        return schema;
    }

    private ObjectNode of(AnnotatedType type, Set<ContainerElementTypeDescriptor> elements, boolean closed) {
        if (type.isAnnotationPresent(OperationName.class)) {
            return reference(OPERATION);
        }
        OneOf oneOf = type.getAnnotation(OneOf.class);
        if (oneOf != null) {
            return oneOf(
                    Arrays.stream(oneOf.value()).map(one -> of(one, closed)).toList());
        }
        return type instanceof AnnotatedParameterizedType generic
                ? ofGeneric(generic, elements, closed)
                : of((Class<?>) type.getType(), closed);
    }

    /**
     * Returns the schema of a generic type. A type that is neither a list nor a map, such as {@code SerializedJson<T>}, has the
     * schema of its argument.
     */
    private ObjectNode ofGeneric(
            AnnotatedParameterizedType type, Set<ContainerElementTypeDescriptor> elements, boolean closed) {
        AnnotatedType[] arguments = type.getAnnotatedActualTypeArguments();
        Class<?> raw = (Class<?>) ((ParameterizedType) type.getType()).getRawType();
        if (raw == List.class) {
            return object("array").set("items", ofElement(arguments, 0, elements, closed));
        }
        if (raw != Map.class) {
            return of(arguments[0], Set.of(), closed);
        }
        ObjectNode schema = object("object");
        boolean hasConstrainedKeys = elements.stream().anyMatch(element -> element.getTypeArgumentIndex() == 0);
        if (hasConstrainedKeys || arguments[0].isAnnotationPresent(OperationName.class)) {
            schema.set("propertyNames", ofElement(arguments, 0, elements, closed));
        }
        return schema.set("additionalProperties", ofElement(arguments, 1, elements, closed));
    }

    private ObjectNode ofElement(
            AnnotatedType[] arguments, int index, Set<ContainerElementTypeDescriptor> elements, boolean closed) {
        ContainerElementTypeDescriptor constrained = elements.stream()
                .filter(element -> element.getTypeArgumentIndex() == index)
                .findFirst()
                .orElse(null);
        if (constrained == null) {
            return of(arguments[index], Set.of(), closed);
        }
        ObjectNode schema = of(arguments[index], constrained.getConstrainedContainerElementTypes(), closed);
        ConstraintWriter.write(constrained.getConstraintDescriptors(), schema);
        return schema;
    }

    private ObjectNode of(Class<?> type, boolean closed) {
        ObjectNode simple = SIMPLE_TYPES.get(ClassUtils.resolvePrimitiveIfNecessary(type));
        if (simple != null) {
            return simple.deepCopy();
        }
        if (type.isArray()) {
            return object("array").set("items", of(type.componentType(), closed));
        }
        if (type.isEnum()) {
            return object("string").set("enum", ApiMappers.JSON.valueToTree(type.getEnumConstants()));
        }
        return ofRecord(type, closed);
    }

    private ObjectNode ofRecord(Class<?> type, boolean closed) {
        Boolean previouslyClosed = closedByRecord.get(type);
        if (previouslyClosed == null || (closed && !previouslyClosed)) {
            if (previouslyClosed == null && components.has(nameOf(type))) {
                throw new IllegalStateException("two records have the same name: " + nameOf(type));
            }
            closedByRecord.put(type, closed);
            writeRecord(type, components.putObject(nameOf(type)), closed);
        }
        ObjectNode text = ofText(type, closed);
        ObjectNode reference = reference(nameOf(type));
        return text == null ? reference : oneOf(List.of(text, reference));
    }

    private void writeRecord(Class<?> type, ObjectNode schema, boolean closed) {
        schema.put("type", "object").put("description", Documentation.of(type).text());
        if (type.isAnnotationPresent(JsonRootName.class)) {
            schema.putObject("xml").put("name", nameOf(type));
        }
        ObjectNode properties = schema.putObject("properties");
        for (RecordComponent recordComponent : type.getRecordComponents()) {
            DescribedComponent component = DescribedComponent.of(recordComponent, validator);
            properties.set(component.name(), of(component, closed));
            if (component.isRequired()) {
                schema.withArrayProperty("required").add(component.name());
            }
        }
        if (closed) {
            schema.put("additionalProperties", type.isAnnotationPresent(JsonIgnoreProperties.class));
        }
    }

    /** Returns the schema of the string form of a record with a {@link JsonCreator}, or null if the record has none. */
    private @Nullable ObjectNode ofText(Class<?> type, boolean closed) {
        for (Method method : type.getDeclaredMethods()) {
            if (method.isAnnotationPresent(JsonCreator.class)) {
                String parameter = method.getParameters()[0].getName();
                RecordComponent component = Arrays.stream(type.getRecordComponents())
                        .filter(one -> one.getName().equals(parameter))
                        .findFirst()
                        .orElseThrow();
                return of(DescribedComponent.of(component, validator), closed)
                        .put("description", Documentation.of(method).text());
            }
        }
        return null;
    }

    /** Returns the name of a record's schema. The name of a nested record begins with the name of the outer record. */
    private static String nameOf(Class<?> type) {
        if (!type.isRecord()) {
            throw new IllegalStateException("unsupported type: " + type);
        }
        JsonRootName root = type.getAnnotation(JsonRootName.class);
        if (root != null) {
            return root.value();
        }
        Class<?> outer = type.getEnclosingClass();
        return outer != null && outer.isRecord() ? outer.getSimpleName() + type.getSimpleName() : type.getSimpleName();
    }

    /** Returns a reference to the schema with this name. */
    public static ObjectNode reference(String name) {
        return JsonNodeFactory.instance.objectNode().put("$ref", "#/components/schemas/" + name);
    }

    private static ObjectNode oneOf(List<ObjectNode> schemas) {
        if (schemas.size() == 1) {
            return schemas.get(0);
        }
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        schema.putArray("oneOf").addAll(schemas);
        return schema;
    }

    private static ObjectNode object(String type) {
        return JsonNodeFactory.instance.objectNode().put("type", type);
    }
}
