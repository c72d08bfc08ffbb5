package dev.livemock.testing;

import dev.livemock.LiveMock;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.StringUtils;

/** Runs LiveMock in the JVM of the test, on a free port, for tests of the start or of settings that only a few tests need. */
public final class InProcessLiveMock implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private InProcessLiveMock(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** Starts LiveMock with arguments such as {@code --livemock.seed=…}. Throws the exception with which the start fails. */
    public static InProcessLiveMock start(String... arguments) {
        return new InProcessLiveMock(
                SpringApplication.run(LiveMock.class, StringUtils.addStringToArray(arguments, "--server.port=0")));
    }

    public int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    public ApiClient api() {
        return new ApiClient(port());
    }

    @Override
    public void close() {
        context.close();
    }
}
