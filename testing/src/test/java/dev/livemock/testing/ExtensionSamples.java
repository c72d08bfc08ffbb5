package dev.livemock.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Test classes that {@link LiveMockExtensionTest} runs. */
final class ExtensionSamples {

    /** The endpoints that these tests have used. */
    static final Set<String> ENDPOINTS = new ConcurrentSkipListSet<>();

    private ExtensionSamples() {}

    private static String groupsOf(LiveMockServer liveMock) {
        ENDPOINTS.add(liveMock.endpoint());
        return Api.groupsOf(liveMock, "ann");
    }

    @LiveMockTest
    static class Injection {

        private final LiveMockServer constructed;

        Injection(LiveMockServer liveMock) {
            this.constructed = liveMock;
        }

        @BeforeAll
        static void beforeAll(LiveMockServer liveMock) {
            groupsOf(liveMock);
        }

        @BeforeEach
        void beforeEach(LiveMockServer liveMock) {
            groupsOf(liveMock);
        }

        @Test
        void injects(LiveMockServer liveMock) {
            assertThat(liveMock).isSameAs(constructed);
            assertThat(liveMock.requests().count()).isEqualTo(1);
        }

        @AfterEach
        void afterEach(LiveMockServer liveMock) {
            groupsOf(liveMock);
        }

        @AfterAll
        static void afterAll(LiveMockServer liveMock) {
            groupsOf(liveMock);
        }
    }

    @LiveMockTest
    @TestMethodOrder(MethodOrderer.MethodName.class)
    static class Reset {

        @Test
        void changesEverything(LiveMockServer liveMock) {
            liveMock.seedResource("shop.yaml");
            liveMock.clock().freeze();
            liveMock.faults().plan(Fault.onAnyCall().code("ServiceUnavailable"));
            groupsOf(liveMock);
        }

        @Test
        void findsNoChange(LiveMockServer liveMock) {
            assertThat(liveMock.requests().count()).isZero();
            assertThat(groupsOf(liveMock)).contains("\"Total\":0");
            assertThat(liveMock.clock().get().frozen()).isFalse();
        }
    }

    @LiveMockTest
    @Seed("shop.yaml")
    static class Seeds {

        @Test
        void loadsSeedOfClass(LiveMockServer liveMock) {
            assertThat(groupsOf(liveMock)).contains("\"Total\":2", "sunday", "monday");
        }

        @Test
        @Seed({"news.json", "src/test/resources/sport.json"})
        void loadsSeedOfMethodToo(LiveMockServer liveMock) {
            assertThat(groupsOf(liveMock)).contains("\"Total\":4", "world", "final");
        }

        @ParameterizedTest
        @ValueSource(ints = {1, 2})
        @Seed("news.json")
        void loadsSeedOfMethodOnceForEachInvocation(int invocation, LiveMockServer liveMock) {
            assertThat(groupsOf(liveMock)).contains("\"Total\":3", "world");
        }

        @RepeatedTest(2)
        @Seed("news.json")
        void loadsSeedOfMethodOnceForEachRepetition(LiveMockServer liveMock) {
            assertThat(groupsOf(liveMock)).contains("\"Total\":3", "world");
        }

        @Nested
        @Seed("news.json")
        class InNestedClass {

            @Test
            void loadsSeedsOfBothClasses(LiveMockServer liveMock) {
                assertThat(groupsOf(liveMock)).contains("\"Total\":3", "world");
            }
        }
    }

    static class Field {

        @RegisterExtension
        static final LiveMockExtension LIVE_MOCK =
                LiveMockExtension.builder().seed("shop.yaml").build();

        @BeforeAll
        static void isStartedWithSeedOfBuilder() {
            assertThat(LIVE_MOCK.endpoint()).startsWith("localhost:");
            assertThat(groupsOf(LIVE_MOCK.server())).contains("\"Total\":2");
        }

        @Test
        void loadsSeedOfBuilder() {
            assertThat(groupsOf(LIVE_MOCK.server())).contains("\"Total\":2");
        }

        @Test
        @Seed("news.json")
        void loadsSeedOfMethodToo(LiveMockServer liveMock) {
            assertThat(liveMock).isSameAs(LIVE_MOCK.server());
            assertThat(groupsOf(liveMock)).contains("\"Total\":3");
        }
    }

    static class OtherField {

        @RegisterExtension
        final LiveMockExtension liveMock = LiveMockExtension.builder().build();

        @Test
        void startsForFieldOfInstance() {
            assertThat(groupsOf(liveMock.server())).contains("\"Total\":0");
        }

        @Test
        void sharesProcessOfClass() {
            groupsOf(liveMock.server());
        }
    }

    @LiveMockTest(shared = false)
    static class NotShared {

        @Test
        void first(LiveMockServer liveMock) {
            groupsOf(liveMock);
        }

        @Test
        void second(LiveMockServer liveMock) {
            groupsOf(liveMock);
        }
    }

    @LiveMockTest(shared = false, settings = "--livemock.control.token = secret")
    static class AlsoNotShared {

        @Test
        void usesToken(LiveMockServer liveMock) {
            groupsOf(liveMock);
            assertThat(liveMock.requests().count()).isEqualTo(1);
        }
    }

    @LiveMockTest
    static class Failing {

        @Test
        void failsAfterCall(LiveMockServer liveMock) {
            groupsOf(liveMock);
            fail("expected to fail");
        }

        @Test
        void failsWithoutCall() {
            fail("expected to fail");
        }
    }

    @LiveMockTest(settings = "livemock.auth.mode=nonsense")
    static class InvalidSetting {

        @Test
        void isNotRun() {}
    }

    @LiveMockTest(settings = "livemock.auth.mode")
    static class MalformedSetting {

        @Test
        void isNotRun() {}
    }

    @LiveMockTest
    static class InvalidSeeds {

        @Test
        @Seed("invalid.yaml")
        void isRejected() {}

        @Test
        @Seed("missing.yaml")
        void isMissing() {}
    }

    @LiveMockTest
    @Seed("invalid.yaml")
    static class InvalidSeedOfClass {

        @Test
        void isNotRun() {}
    }

    @LiveMockTest
    @Execution(ExecutionMode.CONCURRENT)
    static class Parallel {

        private static final CountDownLatch OTHER_HAS_ENDED = new CountDownLatch(1);

        @RegisterExtension
        static final AfterEachCallback SIGNAL = context -> OTHER_HAS_ENDED.countDown();

        @Test
        void first() throws InterruptedException {
            awaitOther();
        }

        @Test
        void second() throws InterruptedException {
            awaitOther();
        }

        /** Is called only by the test that comes first, since the other one is rejected. */
        private static void awaitOther() throws InterruptedException {
            assertThat(OTHER_HAS_ENDED.await(30, TimeUnit.SECONDS)).isTrue();
        }
    }
}
