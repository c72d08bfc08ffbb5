package dev.livemock.openapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.livemock.gateway.EnumCode;
import dev.livemock.gateway.Example;
import dev.livemock.gateway.RecordAnnotations;
import dev.livemock.gateway.SchemaFormat;
import jakarta.validation.Validator;
import jakarta.validation.metadata.ConstraintDescriptor;
import jakarta.validation.metadata.ContainerElementTypeDescriptor;
import jakarta.validation.metadata.PropertyDescriptor;
import java.lang.reflect.RecordComponent;
import java.util.Set;
import org.springframework.util.StringUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * A component of a record, with its constraints.
 *
 * @param component the component
 * @param constraints the constraints of the component
 * @param elements the constraints of the elements, if the component is a list or a map
 */
record DescribedComponent(
        RecordComponent component,
        Set<ConstraintDescriptor<?>> constraints,
        Set<ContainerElementTypeDescriptor> elements) {

    static DescribedComponent of(RecordComponent component, Validator validator) {
        PropertyDescriptor property = validator
                .getConstraintsForClass(component.getDeclaringRecord())
                .getConstraintsForProperty(component.getName());
        return property == null
                ? new DescribedComponent(component, Set.of(), Set.of())
                : new DescribedComponent(
                        component, property.getConstraintDescriptors(), property.getConstrainedContainerElementTypes());
    }

    /** Returns the name in requests and responses. */
    String name() {
        return StringUtils.capitalize(component.getName());
    }

    /** Returns whether the component is always present. A constraint may require a component that is nullable in Java. */
    boolean isRequired() {
        boolean mayBeAbsent = RecordAnnotations.mayBeAbsent(component)
                || RecordAnnotations.find(component, JsonInclude.class) != null;
        return !mayBeAbsent || ConstraintWriter.requireValue(constraints);
    }

    /** Adds the constraints, the format, the description, the default and the example to the schema of the type. */
    void write(ObjectNode schema) {
        ConstraintWriter.write(constraints, schema);
        EnumCode codes = RecordAnnotations.find(component, EnumCode.class);
        if (codes != null) {
            writeCodes(codes.value().getEnumConstants(), schema);
        }
        SchemaFormat format = RecordAnnotations.find(component, SchemaFormat.class);
        if (format != null) {
            schema.put("format", format.value());
        }
        String text = Documentation.of(component).text();
        if (!text.isEmpty()) {
            schema.put("description", text);
        }
        String defaultValue = RecordAnnotations.defaultOf(component);
        if (defaultValue != null) {
            schema.set("default", valueOf(defaultValue, schema));
        }
        Example example = RecordAnnotations.find(component, Example.class);
        if (example != null) {
            schema.putArray("examples").add(valueOf(example.value(), schema));
        }
    }

    private static void writeCodes(Enum<?>[] constants, ObjectNode schema) {
        ArrayNode values = schema.putArray("oneOf");
        for (int code = 0; code < constants.length; code++) {
            values.addObject()
                    .put("const", code)
                    .put("description", Documentation.of(constants[code]).text());
        }
    }

    /** Parses the value of an annotation. It is JSON, except that strings are written without quotes. */
    private static JsonNode valueOf(String text, JsonNode schema) {
        String type = schema.path("type").asString("");
        boolean isText = type.equals("string") || (type.isEmpty() && !text.startsWith("{"));
        return isText ? StringNode.valueOf(text) : JsonMapper.shared().readTree(text);
    }
}
