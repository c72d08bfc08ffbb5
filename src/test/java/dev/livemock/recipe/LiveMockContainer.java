package dev.livemock.recipe;

import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.utility.DockerImageName;

/** LiveMock in a container, on a free port; the image is the one that {@code docker build -t livemock .} makes. */
public final class LiveMockContainer extends GenericContainer<LiveMockContainer> {

    private static final DockerImageName IMAGE = DockerImageName.parse("livemock");
    private static final int PORT = 8080;

    public LiveMockContainer() {
        super(IMAGE);
        withExposedPorts(PORT);
        waitingFor(Wait.forHttp("/readyz").forPort(PORT).forStatusCode(200));
    }

    /** Where it listens, such as {@code localhost:49152}; call it once the container is started. */
    public String endpoint() {
        return getHost() + ":" + getMappedPort(PORT);
    }
}
