package dev.livemock.testing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestWatcher;

/**
 * Runs LiveMock for the tests of a class. Register it with {@link LiveMockTest}, or as a static field:
 *
 * <pre>{@code @RegisterExtension
 * static LiveMockExtension liveMock = LiveMockExtension.builder().seed("groups.yaml").build();}</pre>
 *
 * <p>LiveMock runs as a separate process on a free port. All classes of the run with the same settings share one process, which
 * is started once and terminates with the JVM. {@link Builder#shared(boolean)} gives a class its own process, and the JUnit
 * configuration parameter {@value Processes#PARAMETER} with the value {@code per-class} gives one to each class. Classes that
 * run in parallel need separate processes. The tests of one class, including its nested classes, must not run in parallel.
 *
 * <p>Before the {@code @BeforeAll} methods of a class, LiveMock is reset, and the seeds of the builder and the class are loaded.
 * Before the {@code @BeforeEach} methods of each test, it is reset again, and the seeds of the builder, the class and the method
 * are loaded. If a test fails, the API calls that LiveMock received are printed, and published as a report entry.
 */
public final class LiveMockExtension
        implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, ParameterResolver, TestWatcher {

    private final @Nullable Configuration configured;
    private volatile @Nullable RunningLiveMock running;

    /** Creates an extension for {@link LiveMockTest}. JUnit calls this constructor. */
    LiveMockExtension() {
        this.configured = null;
    }

    private LiveMockExtension(Configuration configured) {
        this.configured = configured;
    }

    /** Returns a builder of an extension that is registered as a field. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns LiveMock.
     *
     * @throws IllegalStateException before the first test class of this extension starts
     */
    public LiveMockServer server() {
        RunningLiveMock current = running;
        if (current == null) {
            throw new IllegalStateException("LiveMock is not started yet. It starts before the @BeforeAll methods.");
        }
        return current.server();
    }

    /**
     * Returns the host and the port, such as {@code localhost:49152}.
     *
     * @throws IllegalStateException before the first test class of this extension starts
     */
    public String endpoint() {
        return server().endpoint();
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        RunningLiveMock liveMock = start(context);
        try {
            reset(context, liveMock);
        } finally {
            liveMock.release(context.getUniqueId());
        }
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        reset(context, start(context));
    }

    private void reset(ExtensionContext context, RunningLiveMock liveMock) {
        liveMock.acquire(context.getUniqueId());
        liveMock.resetTo(configurationOf(context).seedsFor(context));
    }

    @Override
    public void afterEach(ExtensionContext context) {
        RunningLiveMock current = running;
        if (current != null) {
            current.release(context.getUniqueId());
        }
    }

    @Override
    public void testFailed(ExtensionContext context, @Nullable Throwable cause) {
        RunningLiveMock current = running;
        if (current != null) {
            String report = current.report();
            context.publishReportEntry(FailureReport.TITLE, report);
            System.out.println(FailureReport.TITLE + " of " + context.getDisplayName() + ":\n" + report);
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == LiveMockServer.class;
    }

    @Override
    public LiveMockServer resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return start(context).server();
    }

    /** Returns the process for a test, and starts it if necessary. */
    private RunningLiveMock start(ExtensionContext context) {
        RunningLiveMock liveMock = Processes.start(context, configurationOf(context));
        RunningLiveMock previous = running;
        if (previous != null && previous != liveMock && previous.isInUse()) {
            throw new IllegalStateException(
                    "Two test classes use the same LiveMockExtension at the same time. Declare the"
                            + " field in each class, or use @LiveMockTest.");
        }
        running = liveMock;
        return liveMock;
    }

    private Configuration configurationOf(ExtensionContext context) {
        return configured == null ? Configuration.ofAnnotation(context) : configured;
    }

    /** Builds an extension. */
    public static final class Builder {

        private final Map<String, String> settings = new LinkedHashMap<>();
        private final List<String> seeds = new ArrayList<>();
        private boolean shared = true;

        private Builder() {}

        /** Adds a setting, such as {@code livemock.auth.mode} with the value {@code verify}. */
        public Builder setting(String name, String value) {
            settings.put(Objects.requireNonNull(name), Objects.requireNonNull(value));
            return this;
        }

        /** Adds seed documents: class path resources, such as {@code groups.yaml}, or files where there is no such resource. */
        public Builder seed(String... names) {
            seeds.addAll(List.of(names));
            return this;
        }

        /** Sets whether the class shares a process with all classes that have the same settings. By default, it does. */
        public Builder shared(boolean shared) {
            this.shared = shared;
            return this;
        }

        /** Returns the extension. */
        public LiveMockExtension build() {
            return new LiveMockExtension(new Configuration(Map.copyOf(settings), List.copyOf(seeds), shared));
        }
    }
}
