package dev.livemock.testing;

import java.util.List;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** Which tests share a process. */
record ProcessMode(boolean shared, Configuration configuration) {

    /** The JUnit configuration parameter: {@code shared} or {@code per-class}. */
    static final String PARAMETER = "livemock.process";

    private static final String SHARED = "shared";
    private static final String PER_CLASS = "per-class";
    private static final Namespace NAMESPACE = Namespace.create(LiveMockExtension.class);

    static ProcessMode of(ExtensionContext context, Configuration configuration) {
        String mode = context.getConfigurationParameter(PARAMETER).orElse(SHARED);
        if (!List.of(SHARED, PER_CLASS).contains(mode)) {
            throw new IllegalArgumentException("The JUnit configuration parameter " + PARAMETER + " must be " + SHARED
                    + " or " + PER_CLASS + ", but it is " + mode);
        }
        return new ProcessMode(configuration.shared() && mode.equals(SHARED), configuration);
    }

    /** Returns the process for a test, and starts it if necessary. */
    RunningLiveMock start(ExtensionContext context) {
        ExtensionContext owner = shared ? context.getRoot() : outermostClassOf(context);
        return owner.getStore(NAMESPACE)
                .getOrComputeIfAbsent(
                        configuration.settings(),
                        settings -> RunningLiveMock.start(settings, shared),
                        RunningLiveMock.class);
    }

    /** JUnit closes the process when the tests of this class, including its nested classes, have finished. */
    private static ExtensionContext outermostClassOf(ExtensionContext context) {
        ExtensionContext current = context;
        while (current.getParent().flatMap(ExtensionContext::getTestClass).isPresent()) {
            current = current.getParent().get();
        }
        return current;
    }
}
