package dev.livemock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livemock.fixture.ApiClient;
import dev.livemock.fixture.OnlyOnH2;
import dev.livemock.fixture.PackagedLiveMock;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Kills the packaged jar repeatedly while clients write to one data directory (decision 11). */
@OnlyOnH2
class CrashIT {

    /** The number of kills; {@code -Dlivemock.crashes=100} runs a longer test. */
    private static final int CRASHES = Integer.getInteger("livemock.crashes", 3);

    private static final int CLIENTS = 4;

    @TempDir
    private Path folder;

    private final ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
    private PackagedLiveMock liveMock;
    private volatile boolean killed;

    @BeforeEach
    void start() {
        killed = false;
        liveMock = PackagedLiveMock.start("--livemock.data-dir=" + folder, "--livemock.throttle.enabled=false");
        liveMock.awaitReady();
    }

    @AfterEach
    void stop() {
        threads.shutdownNow();
        liveMock.close();
    }

    @Test
    @Timeout(value = 20, unit = TimeUnit.MINUTES)
    void keepsAcknowledgedWritesAfterRepeatedKills() throws Exception {
        List<String> apps = createApps();
        List<User> members = newUsers("member", apps);
        List<User> users = new ArrayList<>(members);
        for (int crash = 1; crash <= CRASHES; crash++) {
            List<User> creators = newUsers("creator" + crash + "n", apps);
            users.addAll(creators);
            writeUntilKilled(creators, members);
            start();
            for (User user : users) {
                user.assertListMatches(liveMock.api(), "after kill " + crash);
            }
        }
    }

    /** Returns the app of each client. Two apps are used, since writes to one app are serialized. */
    private List<String> createApps() {
        List<String> apps =
                List.of(liveMock.api().createApp("one"), liveMock.api().createApp("two"));
        return IntStream.range(0, CLIENTS).mapToObj(i -> apps.get(i % 2)).toList();
    }

    private static List<User> newUsers(String name, List<String> apps) {
        return IntStream.range(0, CLIENTS)
                .mapToObj(i -> new User(apps.get(i), name + i))
                .toList();
    }

    /** Kills the process at a random moment after every client has received a response. */
    private void writeUntilKilled(List<User> creators, List<User> members) throws Exception {
        ApiClient api = liveMock.api();
        CountDownLatch answered = new CountDownLatch(CLIENTS);
        List<Future<?>> clients = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            User creator = creators.get(i);
            User member = members.get(i);
            clients.add(threads.submit(() -> write(api, creator, member, answered)));
        }
        answered.await();
        TimeUnit.MILLISECONDS.sleep(ThreadLocalRandom.current().nextInt(500));
        killed = true;
        liveMock.kill();
        for (Future<?> client : clients) {
            client.get();
        }
        assertThat(creators).allMatch(User::hasGroups, "received a response before the kill");
    }

    /** Creates groups, joins each group, and leaves every third one, until the connection is reset. */
    private void write(ApiClient api, User creator, User member, CountDownLatch answered) {
        try {
            for (int step = 1; true; step++) {
                String group = creator.create(api);
                if (step == 1) {
                    answered.countDown();
                }
                member.join(api, group);
                if (step % 3 == 0) {
                    member.leave(api, group);
                }
            }
        } catch (UncheckedIOException e) {
            if (!killed) {
                throw e;
            }
        } finally {
            answered.countDown();
        }
    }

    /** A user whose groups are changed by one client only, with the groups that follow from the responses to this client. */
    private static final class User {

        private static final Predicate<String> NO_GROUP = Set.<String>of()::contains;

        private final String app;
        private final String name;
        private Set<String> groups = new HashSet<>();

        /** Matches the groups that the pending call may have added or removed. */
        private Predicate<String> uncertain = NO_GROUP;

        User(String app, String name) {
            this.app = app;
            this.name = name;
        }

        @Override
        public String toString() {
            return name;
        }

        String create(ApiClient api) {
            uncertain = group -> !groups.contains(group);
            String group = api.createGroup(app, name);
            groups.add(group);
            uncertain = NO_GROUP;
            return group;
        }

        void join(ApiClient api, String group) {
            change(api, "JoinMessageGroup", group);
            groups.add(group);
            uncertain = NO_GROUP;
        }

        void leave(ApiClient api, String group) {
            change(api, "LeaveMessageGroup", group);
            groups.remove(group);
            uncertain = NO_GROUP;
        }

        private void change(ApiClient api, String action, String group) {
            uncertain = group::equals;
            api.call(action, "AppId", app, "GroupId", group, "UserId", name).result();
        }

        boolean hasGroups() {
            return !groups.isEmpty();
        }

        /**
         * Asserts that the list consists of the expected groups. A call without a response may have added or removed one more
         * group. From then on, the groups of the list are the expected ones.
         */
        void assertListMatches(ApiClient api, String when) {
            List<String> listed = api.listAllPages(app, name);
            assertThat(listed)
                    .as("list of %s %s", name, when)
                    .filteredOn(uncertain.negate())
                    .containsExactlyInAnyOrderElementsOf(
                            groups.stream().filter(uncertain.negate()).toList());
            assertThat(listed)
                    .as("list of %s %s, call without a response", name, when)
                    .filteredOn(uncertain)
                    .hasSizeLessThanOrEqualTo(1);
            groups = new HashSet<>(listed);
            uncertain = NO_GROUP;
        }
    }
}
