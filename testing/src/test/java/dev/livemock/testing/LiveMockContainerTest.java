package dev.livemock.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.github.dockerjava.api.exception.NotFoundException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.wait.strategy.HttpWaitStrategy;

class LiveMockContainerTest {

    @Test
    void exposesPort() {
        try (LiveMockContainer liveMock = new LiveMockContainer()) {
            assertThat(liveMock.getExposedPorts()).containsExactly(8080);
        }
    }

    @Test
    void passesSettingsAsArguments() {
        try (LiveMockContainer liveMock = new LiveMockContainer()
                .withSetting("livemock.auth.mode", "verify")
                .withSetting("livemock.control.token", "secret")) {
            assertThat(liveMock.getCommandParts())
                    .containsExactlyInAnyOrder("--livemock.auth.mode=verify", "--livemock.control.token=secret");
        }
    }

    @Test
    void waitsUntilLiveMockIsReady() {
        try (LiveMockContainer liveMock = new LiveMockContainer()) {
            assertThat(liveMock)
                    .extracting("waitStrategy")
                    .isInstanceOf(HttpWaitStrategy.class)
                    .hasFieldOrPropertyWithValue("path", "/readyz");
        }
    }

    @Test
    void rejectsAccessBeforeStart() {
        try (LiveMockContainer liveMock = new LiveMockContainer()) {
            assertThatIllegalStateException().isThrownBy(liveMock::server);
        }
    }

    @Test
    void listsGroupsOfSeed() {
        assumeTrue(hasEngine(), "no Docker engine is available");
        assumeTrue(hasImage(), "the image livemock does not exist; create it with docker build -t livemock .");
        try (LiveMockContainer liveMock = new LiveMockContainer()) {
            liveMock.start();
            liveMock.server().seedResource("shop.yaml");

            assertThat(Api.groupsOf(liveMock.server(), "ann")).contains("\"Total\":2");
        }
    }

    /** An engine that does not respond within 20 seconds counts as not available, since it would delay the tests for minutes. */
    private static boolean hasEngine() {
        return CompletableFuture.supplyAsync(
                        () -> DockerClientFactory.instance().isDockerAvailable())
                .completeOnTimeout(false, 20, TimeUnit.SECONDS)
                .join();
    }

    private static boolean hasImage() {
        try {
            DockerClientFactory.lazyClient().inspectImageCmd("livemock").exec();
            return true;
        } catch (NotFoundException e) {
            return false;
        }
    }
}
