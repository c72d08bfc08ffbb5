package dev.livemock.openapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.livemock.gateway.Example;
import dev.livemock.gateway.Format;
import dev.livemock.gateway.RecordAnnotations;
import jakarta.validation.Validator;
import jakarta.validation.metadata.ConstraintDescriptor;
import jakarta.validation.metadata.ContainerElementTypeDescriptor;
import jakarta.validation.metadata.PropertyDescriptor;
import java.lang.reflect.RecordComponent;
import java.util.Set;
import org.springframework.util.StringUtils;
import tools.jackson.databind.node.ObjectNode;

/**
 * A component of a record, with what is said of it beyond its type.
 *
 * @param component the component
 * @param constraints its constraints
 * @param elements those of its elements, if it is a list or a map
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

    /** Returns the name by which it is sent and answered. */
    String name() {
        return StringUtils.capitalize(component.getName());
    }

    /** Tells whether it is always there. A component that may be null in Java may still have a constraint that forbids it. */
    boolean isRequired() {
        boolean mayBeAbsent = RecordAnnotations.mayBeAbsent(component)
                || RecordAnnotations.find(component, JsonInclude.class) != null;
        return !mayBeAbsent || ConstraintWriter.require(constraints);
    }

    /** Writes what is said of it into the schema of its type. */
    void write(ObjectNode schema) {
        ConstraintWriter.write(constraints, schema);
        Format format = RecordAnnotations.find(component, Format.class);
        if (format != null) {
            schema.put("format", format.value());
        }
        String text = Documentation.of(component).text();
        if (!text.isEmpty()) {
            schema.put("description", text);
        }
        String defaultValue = RecordAnnotations.defaultOf(component);
        if (defaultValue != null) {
            schema.set("default", Literal.of(defaultValue, schema));
        }
        Example example = RecordAnnotations.find(component, Example.class);
        if (example != null) {
            schema.putArray("examples").add(Literal.of(example.value(), schema));
        }
    }
}
