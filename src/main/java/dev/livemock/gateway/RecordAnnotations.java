package dev.livemock.gateway;

import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.lang.reflect.RecordComponent;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;

/** Finds what a component of a record says of itself: the annotations of its field. */
public final class RecordAnnotations {

    private RecordAnnotations() {}

    /** Returns an annotation of a component, which another one of it may be composed of, or null if it has none. */
    public static <A extends Annotation> @Nullable A find(RecordComponent component, Class<A> type) {
        return AnnotatedElementUtils.findMergedAnnotation(fieldOf(component), type);
    }

    /** Returns what a component is taken to be if it is absent, as it would be sent, or null if it has no default. */
    public static @Nullable String defaultOf(RecordComponent component) {
        DefaultValue annotation = find(component, DefaultValue.class);
        return annotation == null ? null : annotation.value();
    }

    /** Tells whether a component may be absent. */
    public static boolean mayBeAbsent(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                || find(component, NotRequired.class) != null;
    }

    /** Tells whether anything is declared of a component beyond its type. */
    public static boolean saysAnything(RecordComponent component) {
        return fieldOf(component).getAnnotations().length > 0;
    }

    private static Field fieldOf(RecordComponent component) {
        try {
            return component.getDeclaringRecord().getDeclaredField(component.getName());
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException("a record component without its field: " + component, e);
        }
    }
}
