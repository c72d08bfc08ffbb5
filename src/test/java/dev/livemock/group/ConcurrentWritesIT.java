package dev.livemock.group;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livemock.fixture.ApiClient;
import dev.livemock.fixture.ApiResponse;
import dev.livemock.fixture.Concurrently;
import dev.livemock.fixture.ManualClock;
import dev.livemock.fixture.ServerTest;
import dev.livemock.fixture.TestData;
import dev.livemock.gateway.StringMap;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** Tests concurrent writes of many clients. The lists must match the responses to these writes. */
@ServerTest
@TestPropertySource(properties = "livemock.throttle.enabled=false")
class ConcurrentWritesIT {

    private static final int CLIENTS = 100;
    private static final int READERS = 4;

    @Autowired
    private ApiClient api;

    @Autowired
    private ManualClock clock;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private MessageGroupService groups;

    private final ExecutorService readers = Executors.newFixedThreadPool(READERS);
    private String app = "";

    @BeforeEach
    void createApp() {
        clock.advance(Duration.ofSeconds(1));
        app = api.createApp("concurrent");
    }

    @AfterEach
    void stopReaders() {
        readers.shutdownNow();
    }

    @RepeatedTest(3)
    void keepsListExactWhenUserJoinsAndLeavesManyGroupsConcurrently() throws Exception {
        List<String> created = IntStream.range(0, 25)
                .mapToObj(i -> api.createGroup(app, "owner"))
                .toList();
        List<Callable<ApiResponse>> calls = new ArrayList<>();
        for (String group : created) {
            calls.add(() -> join(group, "ann"));
            calls.add(() -> join(group, "ann"));
            calls.add(() -> leave(group, "ben"));
            calls.add(() -> leave(group, "ben"));
        }
        created.forEach(group -> join(group, "ben"));

        sendAndAssertSuccess(calls);

        assertThat(list("ann").groupIds()).isEqualTo(created);
        assertThat(list("ann").result().get("Total").asInt()).isEqualTo(created.size());
        assertThat(list("ben").result().get("Total").asInt()).isZero();
        assertCountsAreExact();
    }

    @RepeatedTest(3)
    void endsInConsistentStateWhenUserJoinsAndLeavesOneGroupConcurrently() throws Exception {
        String group = api.createGroup(app, "owner");
        List<Callable<ApiResponse>> calls = IntStream.range(0, 100)
                .mapToObj(i -> (Callable<ApiResponse>) () -> i % 2 == 0 ? join(group, "ann") : leave(group, "ann"))
                .toList();

        sendAndAssertSuccess(calls);

        boolean member = !list("ann").groupIds().isEmpty();
        assertThat(list("ann").result().get("Total").asInt()).isEqualTo(member ? 1 : 0);
        assertThat(members(group).get("Total").asInt()).isEqualTo(member ? 2 : 1);
        assertThat(members(group).get("UserList")).hasSize(member ? 2 : 1);
        join(group, "ann");
        assertThat(list("ann").groupIds()).containsExactly(group);
        leave(group, "ann");
        assertThat(list("ann").groupIds()).isEmpty();
        assertCountsAreExact();
    }

    @Test
    void listsAllGroupsCreatedInSameSecond() throws Exception {
        List<ApiResponse> responses = sendAndAssertSuccess(IntStream.range(0, 100)
                .mapToObj(i -> (Callable<ApiResponse>)
                        () -> api.call("CreateMessageGroup", "AppId", app, "CreatorId", "owner"))
                .toList());

        Set<String> acknowledged = new HashSet<>();
        responses.forEach(
                response -> acknowledged.add(response.result().get("GroupId").asString()));
        List<String> listed = new ArrayList<>(page("owner", 1).groupIds());
        listed.addAll(page("owner", 2).groupIds());
        assertThat(listed).hasSize(100).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(acknowledged);
        assertThat(list("owner").result().get("Total").asInt()).isEqualTo(100);
        assertCountsAreExact();
    }

    @Test
    void keepsMembersExactWhenManyUsersJoinConcurrently() throws Exception {
        String group = api.createGroup(app, "owner");

        sendAndAssertSuccess(IntStream.range(0, 100)
                .mapToObj(i -> (Callable<ApiResponse>) () -> join(group, "user" + i % 40))
                .toList());

        assertThat(members(group).get("Total").asInt()).isEqualTo(41);
        assertThat(members(group).get("UserList")).hasSize(41);
        assertCountsAreExact();
    }

    @Test
    void keepsLongListExactUnderConcurrentJoinsAndLeaves() throws Exception {
        List<String> expected = new ArrayList<>();
        List<NewGroup> initial = new ArrayList<>();
        List<Callable<ApiResponse>> calls = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            String group = "g" + i;
            boolean joins = i % 30 == 7;
            boolean leaves = i % 30 == 11;
            initial.add(TestData.newGroup(
                    app, group, "owner", 1_000L + i / 100, StringMap.EMPTY, joins ? Set.of() : Set.of("long")));
            if (joins || leaves) {
                calls.add(() -> joins ? join(group, "long") : leave(group, "long"));
            }
            if (!leaves) {
                expected.add(group);
            }
        }
        groups.add(initial);

        sendAndAssertSuccess(calls);

        List<String> listed = new ArrayList<>();
        for (int page = 1; listed.size() < expected.size(); page++) {
            List<String> groupIds = page("long", page).groupIds();
            assertThat(groupIds).isNotEmpty();
            listed.addAll(groupIds);
        }
        assertThat(listed).isEqualTo(expected);
        assertCountsAreExact();
    }

    @Test
    void showsAcknowledgedJoinsAndLeavesDuringConcurrentReads() throws Exception {
        String group = api.createGroup(app, "owner");
        AtomicBoolean done = new AtomicBoolean();
        List<Future<Void>> reading = IntStream.range(0, READERS)
                .mapToObj(i -> readers.submit(() -> readListsUntil(done)))
                .toList();
        for (int i = 0; i < 100; i++) {
            join(group, "ann");
            assertThat(list("ann").groupIds()).containsExactly(group);
            leave(group, "ann");
            assertThat(list("ann").groupIds()).isEmpty();
        }
        done.set(true);

        for (Future<Void> reader : reading) {
            reader.get();
        }
    }

    private @Nullable Void readListsUntil(AtomicBoolean done) {
        while (!done.get()) {
            ApiResponse list = list("ann");
            assertThat(list.groupIds()).hasSize(list.result().get("Total").asInt());
        }
        return null;
    }

    @Test
    void neverReturnsOlderExtensionAfterNewerOne() throws Exception {
        String group = api.createGroup(app, "owner");
        AtomicBoolean done = new AtomicBoolean();
        List<Future<Void>> reading = IntStream.range(0, READERS)
                .mapToObj(i -> readers.submit(() -> readExtensionsUntil(done)))
                .toList();
        for (int i = 1; i <= 100; i++) {
            api.call("UpdateMessageGroup", "AppId", app, "GroupId", group, "Extension", "{\"n\":" + i + "}")
                    .result();
            assertThat(extensionNumber()).isGreaterThanOrEqualTo(i);
        }
        done.set(true);

        for (Future<Void> reader : reading) {
            reader.get();
        }
    }

    private @Nullable Void readExtensionsUntil(AtomicBoolean done) {
        int last = 0;
        while (!done.get()) {
            int number = extensionNumber();
            assertThat(number).isGreaterThanOrEqualTo(last);
            last = number;
        }
        return null;
    }

    private int extensionNumber() {
        return list("owner").result().at("/GroupList/0/Extension/n").asInt(0);
    }

    @RepeatedTest(5)
    void leavesNoRowsOfAppDeletedDuringConcurrentWrites() throws Exception {
        String group = api.createGroup(app, "owner");
        List<Callable<ApiResponse>> calls = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            String user = "user" + i;
            calls.add(() -> join(group, user));
            calls.add(() -> api.call("CreateMessageGroup", "AppId", app, "CreatorId", user));
        }
        calls.add(40, () -> api.call("DeleteMessageApp", "AppId", app));

        List<ApiResponse> responses = Concurrently.run(CLIENTS, calls);

        assertThat(responses.get(40).status()).isEqualTo(200);
        assertThat(responses)
                .filteredOn(response -> response.status() != 200)
                .allSatisfy(response -> response.assertError(404, "AppInfoNotExist"));
        for (String table : List.of("message_app", "message_group", "membership", "user_list")) {
            assertThat(jdbc.queryForObject("select count(*) from " + table + " where app_id = ?", Long.class, app))
                    .as(table)
                    .isZero();
        }
        assertCountsAreExact();
    }

    private void assertCountsAreExact() {
        assertThat(jdbc.queryForList("""
                        select t.app_id, t.user_id, t.total from user_list t where t.total <>
                            (select count(*) from membership m where m.app_id = t.app_id and m.user_id = t.user_id)""")).isEmpty();
        assertThat(jdbc.queryForList("""
                        select g.group_id, g.members from message_group g where g.members <>
                            (select count(*) from membership m where m.place = g.place)""")).isEmpty();
        assertThat(jdbc.queryForList("""
                        select * from membership m where not exists
                            (select 1 from user_list t where t.app_id = m.app_id and t.user_id = m.user_id)""")).isEmpty();
    }

    private List<ApiResponse> sendAndAssertSuccess(List<Callable<ApiResponse>> calls) throws Exception {
        List<ApiResponse> responses = Concurrently.run(CLIENTS, calls);
        assertThat(responses)
                .allSatisfy(response -> assertThat(response.status()).isEqualTo(200));
        return responses;
    }

    private ApiResponse join(String group, String userId) {
        return api.call("JoinMessageGroup", "AppId", app, "GroupId", group, "UserId", userId);
    }

    private ApiResponse leave(String group, String userId) {
        return api.call("LeaveMessageGroup", "AppId", app, "GroupId", group, "UserId", userId);
    }

    private JsonNode members(String group) {
        return api.call("ListMessageGroupUser", "AppId", app, "GroupId", group, "PageSize", "50")
                .result();
    }

    private ApiResponse list(String userId) {
        return page(userId, 1);
    }

    private ApiResponse page(String userId, int pageNum) {
        return api.call(
                "ListMessageGroup",
                "AppId",
                app,
                "UserId",
                userId,
                "PageNum",
                Integer.toString(pageNum),
                "PageSize",
                "50");
    }
}
