package dev.livemock.recipe;

import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.utility.DockerImageName;

/** Runs LiveMock in a container on a free port, with the image that {@code docker build -t livemock .} creates. */
public final class LiveMockContainer extends GenericContainer<LiveMockContainer> {

    private static final DockerImageName IMAGE = DockerImageName.parse("livemock");
    private static final int PORT = 8080;

    public LiveMockContainer() {
        super(IMAGE);
        withExposedPorts(PORT);
        waitingFor(Wait.forHttp("/readyz").forPort(PORT).forStatusCode(200));
    }

    /** Returns the address of the started container, such as {@code localhost:49152}. */
    public String endpoint() {
        return getHost() + ":" + getMappedPort(PORT);
    }
}
