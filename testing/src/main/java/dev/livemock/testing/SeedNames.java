package dev.livemock.testing;

import java.lang.reflect.AnnotatedElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** Collects the names of the seed documents of a test. */
final class SeedNames {

    private SeedNames() {}

    /** Returns the names that all tests need, then those of the classes from the outermost on, then those of the method. */
    static List<String> of(ExtensionContext context, List<String> common) {
        List<String> names = new ArrayList<>(common);
        elementsOf(context).forEach(element -> AnnotationSupport.findAnnotation(element, Seed.class)
                .ifPresent(seed -> names.addAll(List.of(seed.value()))));
        return names;
    }

    /** Returns the classes and the method of a test. An invocation of a parameterized test has the same method as its parent. */
    private static List<AnnotatedElement> elementsOf(ExtensionContext context) {
        List<AnnotatedElement> elements = new ArrayList<>();
        for (Optional<ExtensionContext> next = Optional.of(context);
                next.isPresent();
                next = next.get().getParent()) {
            next.get()
                    .getElement()
                    .filter(element -> !elements.contains(element))
                    .ifPresent(element -> elements.add(0, element));
        }
        return elements;
    }
}
