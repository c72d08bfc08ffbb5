package dev.livemock.testing;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** The LiveMock processes. Determines which tests share one. */
final class Processes {

    /** The JUnit configuration parameter: {@code shared} or {@code per-class}. */
    static final String PARAMETER = "livemock.process";

    private static final String SHARED = "shared";
    private static final String PER_CLASS = "per-class";
    private static final Namespace NAMESPACE = Namespace.create(LiveMockExtension.class);

    /**
     * The shared processes by their settings. They are not in JUnit's store, since Surefire can execute JUnit several times in one
     * JVM. Their end is the end of the JVM.
     */
    private static final ConcurrentMap<Map<String, String>, RunningLiveMock> SHARED_PROCESSES =
            new ConcurrentHashMap<>();

    private Processes() {}

    /** Returns the process for a test, and starts it if necessary. */
    static RunningLiveMock start(ExtensionContext context, Configuration configuration) {
        String mode = context.getConfigurationParameter(PARAMETER).orElse(SHARED);
        if (!List.of(SHARED, PER_CLASS).contains(mode)) {
            throw new IllegalArgumentException("The JUnit configuration parameter " + PARAMETER + " must be " + SHARED
                    + " or " + PER_CLASS + ", but it is " + mode);
        }
        if (configuration.shared() && mode.equals(SHARED)) {
            return SHARED_PROCESSES.compute(
                    configuration.settings(),
                    (settings, existing) ->
                            existing != null && existing.isAlive() ? existing : RunningLiveMock.start(settings));
        }
        return outermostClassOf(context)
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(configuration.settings(), RunningLiveMock::start, RunningLiveMock.class);
    }

    /** Returns the outermost class. JUnit closes the process when the tests of this class and its nested classes have finished. */
    private static ExtensionContext outermostClassOf(ExtensionContext context) {
        ExtensionContext current = context;
        while (current.getParent().flatMap(ExtensionContext::getTestClass).isPresent()) {
            current = current.getParent().get();
        }
        return current;
    }
}
