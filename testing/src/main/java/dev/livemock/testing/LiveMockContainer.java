package dev.livemock.testing;

import java.util.LinkedHashMap;
import java.util.Map;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.utility.DockerImageName;

/**
 * Runs LiveMock in a container on a free port. Requires {@code org.testcontainers:testcontainers} and the image that {@code
 * docker build -t livemock .} creates.
 */
public final class LiveMockContainer extends GenericContainer<LiveMockContainer> {

    private static final int PORT = 8080;

    private final Map<String, String> settings = new LinkedHashMap<>();

    /** Creates a container of the image {@code livemock}. */
    public LiveMockContainer() {
        this(DockerImageName.parse("livemock"));
    }

    /** Creates a container of an image. */
    public LiveMockContainer(DockerImageName image) {
        super(image);
        withExposedPorts(PORT);
        waitingFor(Wait.forHttp("/readyz").forPort(PORT).forStatusCode(200));
    }

    /** Allows requests to the control API at the name of the Docker host, which may be a remote one. */
    @Override
    protected void configure() {
        withEnv("LIVEMOCK_CONTROL_HOSTS", getHost());
    }

    /**
     * Adds a setting, such as {@code livemock.auth.mode} with the value {@code verify}.
     *
     * @throws IllegalArgumentException for {@code livemock.https}, which the client does not support
     */
    public LiveMockContainer withSetting(String name, String value) {
        if (name.equals("livemock.https")) {
            throw new IllegalArgumentException("livemock-testing does not support livemock.https");
        }
        settings.put(name, value);
        return withCommand(settings.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new));
    }

    /**
     * Returns LiveMock.
     *
     * @throws IllegalStateException if the container is not running
     */
    public LiveMockServer server() {
        return new LiveMockServer("http://" + endpoint(), settings.get("livemock.control.token"));
    }

    /**
     * Returns the host and the port, such as {@code localhost:49152}.
     *
     * @throws IllegalStateException if the container is not running
     */
    public String endpoint() {
        return getHost() + ":" + getMappedPort(PORT);
    }
}
