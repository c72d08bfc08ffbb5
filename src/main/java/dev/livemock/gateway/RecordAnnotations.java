package dev.livemock.gateway;

import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.lang.reflect.RecordComponent;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.util.ReflectionUtils;

/** Reads the annotations of record components from the fields of the components. */
public final class RecordAnnotations {

    private RecordAnnotations() {}

    /** Returns an annotation of a component, including meta-annotations, or null if it is not present. */
    public static <A extends Annotation> @Nullable A find(RecordComponent component, Class<A> type) {
        Field field = ReflectionUtils.findField(component.getDeclaringRecord(), component.getName());
        return AnnotatedElementUtils.findMergedAnnotation(Objects.requireNonNull(field), type);
    }

    /** Returns the {@link ApiDefault} of a component, or null if it has none. */
    public static @Nullable String defaultOf(RecordComponent component) {
        ApiDefault annotation = find(component, ApiDefault.class);
        return annotation == null ? null : annotation.value();
    }

    /** Returns whether a component may be absent: it is {@code @Nullable}, or it has an {@link ApiDefault} and is not required. */
    public static boolean mayBeAbsent(RecordComponent component) {
        ApiDefault annotation = find(component, ApiDefault.class);
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                || (annotation != null && !annotation.required());
    }
}
