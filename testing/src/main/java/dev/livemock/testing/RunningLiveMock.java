package dev.livemock.testing;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;

/** A process in JUnit's store, and the test that uses it. */
@SuppressWarnings("deprecation") // JUnit before 5.13 closes a CloseableResource, later versions an AutoCloseable.
final class RunningLiveMock implements CloseableResource, AutoCloseable {

    private final LiveMockProcess process;
    private final LiveMockServer server;
    private final boolean shared;
    private final AtomicReference<@Nullable String> user = new AtomicReference<>();

    private RunningLiveMock(LiveMockProcess process, LiveMockServer server, boolean shared) {
        this.process = process;
        this.server = server;
        this.shared = shared;
    }

    static RunningLiveMock start(Map<String, String> settings, boolean shared) {
        LiveMockProcess process = LiveMockProcess.start(settings);
        LiveMockServer server = new LiveMockServer(process.url(), settings.get("livemock.control.token"));
        return new RunningLiveMock(process, server, shared);
    }

    LiveMockServer server() {
        return server;
    }

    /** Reserves LiveMock for a test. Without this check, parallel tests would reset the data of each other. */
    void acquire(String test) {
        if (!user.compareAndSet(null, test)) {
            throw new IllegalStateException(
                    "Two tests use the same LiveMock at the same time. Set the JUnit configuration"
                            + " parameter " + ProcessMode.PARAMETER
                            + "=per-class if test classes run in parallel, and do not run"
                            + " the tests of one class in parallel.");
        }
    }

    boolean isInUse() {
        return user.get() != null;
    }

    void release(String test) {
        user.compareAndSet(test, null);
    }

    /** Resets LiveMock, and loads seed documents. */
    void resetTo(List<String> seeds) {
        if (!process.isAlive()) {
            throw new IllegalStateException("LiveMock has terminated. Its output:\n" + process.output());
        }
        server.resetToSeed();
        seeds.forEach(this::load);
    }

    private void load(String seed) {
        String document = SeedFiles.read(seed);
        try {
            server.seed(document);
        } catch (LiveMockException e) {
            throw new IllegalArgumentException("LiveMock rejected the seed " + seed + ". " + e.getMessage(), e);
        }
    }

    /** The next class may need the data directory of this one, but nothing follows a shared process. */
    @Override
    public void close() {
        if (shared) {
            process.stop();
        } else {
            process.kill();
        }
    }
}
