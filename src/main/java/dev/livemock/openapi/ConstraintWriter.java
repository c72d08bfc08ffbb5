package dev.livemock.openapi;

import dev.livemock.gateway.MapSize;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.validation.metadata.ConstraintDescriptor;
import java.lang.annotation.Annotation;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import org.hibernate.validator.constraints.CodePointLength;
import tools.jackson.databind.node.ObjectNode;

/** Writes Bean Validation constraints, including composed ones, as JSON Schema keywords. */
final class ConstraintWriter {

    private static final Map<String, String> UNITS =
            Map.of("string", "Length", "array", "Items", "object", "Properties");

    private ConstraintWriter() {}

    static void write(Set<ConstraintDescriptor<?>> constraints, ObjectNode schema) {
        constraints.stream()
                .sorted(Comparator.comparing(ConstraintWriter::nameOf).reversed())
                .forEach(constraint -> write(constraint, schema));
    }

    /** Returns the sort key of a constraint. The original order is undefined. In reverse order, Min precedes Max. */
    private static String nameOf(ConstraintDescriptor<?> constraint) {
        return constraint.getAnnotation().annotationType().getSimpleName();
    }

    /** Returns whether one of these constraints requires a value. */
    static boolean requireValue(Set<ConstraintDescriptor<?>> constraints) {
        return constraints.stream()
                .anyMatch(constraint -> constraint.getAnnotation() instanceof NotNull
                        || constraint.getAnnotation() instanceof NotEmpty
                        || requireValue(constraint.getComposingConstraints()));
    }

    private static void write(ConstraintDescriptor<?> constraint, ObjectNode schema) {
        Annotation annotation = constraint.getAnnotation();
        if (annotation instanceof Min min) {
            schema.put("minimum", min.value());
        } else if (annotation instanceof Max max) {
            schema.put("maximum", max.value());
        } else if (annotation instanceof DecimalMin min) {
            schema.put(min.inclusive() ? "minimum" : "exclusiveMinimum", new BigDecimal(min.value()));
        } else if (annotation instanceof DecimalMax max) {
            schema.put(max.inclusive() ? "maximum" : "exclusiveMaximum", new BigDecimal(max.value()));
        } else if (annotation instanceof Size size) {
            writeSize(size.min(), size.max(), schema);
        } else if (annotation instanceof CodePointLength length) {
            writeSize(length.min(), length.max(), schema);
        } else if (annotation instanceof NotEmpty) {
            writeSize(1, Integer.MAX_VALUE, schema);
        } else if (annotation instanceof Pattern pattern) {
            writePattern(pattern.regexp(), schema);
        } else if (!constraint.getComposingConstraints().isEmpty()) {
            write(constraint.getComposingConstraints(), schema);
        } else if (!(annotation instanceof NotNull || annotation instanceof MapSize)) {
            throw new IllegalStateException("unsupported constraint: " + annotation);
        }
    }

    static void writePattern(String regexp, ObjectNode schema) {
        schema.put("pattern", "^(?:" + regexp + ")$");
    }

    private static void writeSize(int min, int max, ObjectNode schema) {
        String unit = UNITS.get(schema.path("type").asString());
        if (min > 0) {
            schema.put("min" + unit, min);
        }
        if (max < Integer.MAX_VALUE) {
            schema.put("max" + unit, max);
        }
    }
}
