package dev.livemock.openapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.livemock.declare.DefaultValue;
import dev.livemock.declare.Example;
import dev.livemock.declare.Format;
import dev.livemock.declare.NotRequired;
import jakarta.validation.Validator;
import jakarta.validation.metadata.ConstraintDescriptor;
import jakarta.validation.metadata.ContainerElementTypeDescriptor;
import jakarta.validation.metadata.PropertyDescriptor;
import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.lang.reflect.RecordComponent;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.util.StringUtils;
import tools.jackson.databind.node.ObjectNode;

/**
 * A component of a record, with what is said of it beyond its type.
 *
 * @param component the component
 * @param field its field, which has its annotations
 * @param constraints its constraints
 * @param elements those of its elements, if it is a list or a map
 */
record DescribedComponent(
        RecordComponent component,
        Field field,
        Set<ConstraintDescriptor<?>> constraints,
        Set<ContainerElementTypeDescriptor> elements) {

    static DescribedComponent of(RecordComponent component, Validator validator) {
        Class<?> type = component.getDeclaringRecord();
        PropertyDescriptor property =
                validator.getConstraintsForClass(type).getConstraintsForProperty(component.getName());
        try {
            return new DescribedComponent(
                    component,
                    type.getDeclaredField(component.getName()),
                    property == null ? Set.of() : property.getConstraintDescriptors(),
                    property == null ? Set.of() : property.getConstrainedContainerElementTypes());
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException("a record component without its field: " + component, e);
        }
    }

    /** Returns the name by which it is sent and answered. */
    String name() {
        return StringUtils.capitalize(component.getName());
    }

    /** Tells whether it is always there. What Java lets be null may have a constraint that does not. */
    boolean isRequired() {
        boolean mayBeAbsent = component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                || field.isAnnotationPresent(NotRequired.class)
                || field.isAnnotationPresent(JsonInclude.class);
        return !mayBeAbsent || ConstraintWriter.require(constraints);
    }

    /** Writes what is said of it into the schema of its type. */
    void write(ObjectNode schema) {
        ConstraintWriter.write(constraints, schema);
        Format format = find(Format.class);
        if (format != null) {
            schema.put("format", format.value());
        }
        String text = Documentation.of(component).text();
        if (!text.isEmpty()) {
            schema.put("description", text);
        }
        DefaultValue defaultValue = find(DefaultValue.class);
        if (defaultValue != null) {
            schema.set("default", Literal.of(defaultValue.value(), schema));
        }
        Example example = find(Example.class);
        if (example != null) {
            schema.putArray("examples").add(Literal.of(example.value(), schema));
        }
    }

    private <A extends Annotation> @Nullable A find(Class<A> type) {
        return AnnotatedElementUtils.findMergedAnnotation(field, type);
    }
}
