package dev.livemock.testing;

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
        collect(Optional.of(context), names);
        return names;
    }

    private static void collect(Optional<ExtensionContext> context, List<String> names) {
        context.ifPresent(present -> {
            collect(present.getParent(), names);
            AnnotationSupport.findAnnotation(present.getElement(), Seed.class)
                    .ifPresent(seed -> names.addAll(List.of(seed.value())));
        });
    }
}
