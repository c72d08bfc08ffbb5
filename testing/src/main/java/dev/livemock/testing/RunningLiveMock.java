package dev.livemock.testing;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;

/** A LiveMock process, and the test that uses it. If the process is not shared, JUnit's store closes it. */
@SuppressWarnings("deprecation") // JUnit before 5.13 closes a CloseableResource, later versions an AutoCloseable.
final class RunningLiveMock implements CloseableResource, AutoCloseable {

    private final LiveMockProcess process;
    private final LiveMockServer server;
    private final AtomicReference<@Nullable String> user = new AtomicReference<>();

    private RunningLiveMock(LiveMockProcess process, LiveMockServer server) {
        this.process = process;
        this.server = server;
    }

    static RunningLiveMock start(Map<String, String> settings) {
        LiveMockProcess process = LiveMockProcess.start(settings);
        LiveMockServer server = new LiveMockServer(process.url(), settings.get("livemock.control.token"));
        return new RunningLiveMock(process, server);
    }

    LiveMockServer server() {
        return server;
    }

    /** Reserves LiveMock for a test. Without this check, parallel tests would reset the data of each other. */
    void acquire(String test) {
        if (!user.compareAndSet(null, test)) {
            throw new IllegalStateException(
                    "Two tests use the same LiveMock at the same time. If test classes run in parallel, set the JUnit"
                            + " configuration parameter " + Processes.PARAMETER
                            + "=per-class. The tests of one class,"
                            + " including its nested classes, must not run in parallel.");
        }
    }

    boolean isInUse() {
        return user.get() != null;
    }

    void release(String test) {
        user.compareAndSet(test, null);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Returns the report of a failed test: the API calls, or the output of the process if it has terminated. */
    String report() {
        return isAlive() ? FailureReport.of(server.requests()) : terminated();
    }

    private String terminated() {
        return "LiveMock has terminated. Its output:\n" + process.output();
    }

    /** Resets LiveMock, and loads seed documents. */
    void resetTo(List<String> seeds) {
        if (!isAlive()) {
            throw new IllegalStateException(terminated());
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

    /** Terminates a process that is not shared. The next class may need its data directory. */
    @Override
    public void close() {
        process.close();
    }
}
