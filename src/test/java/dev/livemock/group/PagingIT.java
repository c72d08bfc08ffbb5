package dev.livemock.group;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livemock.fixture.ApiClient;
import dev.livemock.fixture.ApiResponse;
import dev.livemock.fixture.ManualClock;
import dev.livemock.fixture.ServerTest;
import dev.livemock.fixture.TestData;
import dev.livemock.gateway.StringMap;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Tests the paging of ListMessageGroup. */
@ServerTest
class PagingIT {

    @Autowired
    private ApiClient api;

    @Autowired
    private TestData testData;

    @Autowired
    private ManualClock clock;

    private String app = "";

    @BeforeEach
    void createApp(TestInfo test) {
        clock.advance(Duration.ofSeconds(1));
        app = test.getTestMethod().orElseThrow().getName() + test.getDisplayName();
        testData.app(app);
    }

    @Test
    void returnsFirstPage() {
        testData.groups(app, 7, "user");

        assertPage(page(0, 1, 3), List.of("g1", "g2", "g3"), true, 7);
    }

    @Test
    void returnsLastPage() {
        testData.groups(app, 7, "user");

        assertPage(page(0, 3, 3), List.of("g7"), false, 7);
    }

    @Test
    void returnsEmptyPageWithCorrectTotalPastTheEnd() {
        testData.groups(app, 7, "user");

        assertPage(page(0, 4, 3), List.of(), false, 7);
    }

    @Test
    void returnsEmptyPageForMaximumPageNum() {
        testData.groups(app, 7, "user");

        assertPage(page(0, 100_000, 50), List.of(), false, 7);
    }

    @Test
    void returnsHasMoreFalseOnFullLastPage() {
        testData.groups(app, 6, "user");

        assertPage(page(0, 2, 3), List.of("g4", "g5", "g6"), false, 6);
    }

    @Test
    void returnsEmptyPageOfEmptyList() {
        assertPage(page(0, 1, 3), List.of(), false, 0);
    }

    @Test
    void returnsOnlyPageOfListWithOneGroup() {
        testData.groups(app, 1, "user");

        assertPage(page(0, 1, 1), List.of("g1"), false, 1);
    }

    @Test
    void listsNewestFirstWhenDescending() {
        testData.groups(app, 5, "user");

        assertPage(page(1, 1, 2), List.of("g5", "g4"), true, 5);
        assertPage(page(1, 3, 2), List.of("g1"), false, 5);
    }

    @Test
    void listsOldestFirstByDefault() {
        testData.groups(app, 3, "user");

        assertThat(list("&PageNum=1&PageSize=2").groupIds()).containsExactly("g1", "g2");
    }

    @Test
    void ordersByCreateTimeNotByInsertion() {
        testData.group(app, "late", 30, "user");
        testData.group(app, "early", 10, "user");
        testData.group(app, "middle", 20, "user");

        assertThat(page(0, 1, 3).groupIds()).containsExactly("early", "middle", "late");
        assertThat(page(1, 1, 3).groupIds()).containsExactly("late", "middle", "early");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void ordersGroupsOfSameSecondByInsertion(int sortType) {
        List<String> created = new ArrayList<>();
        for (String groupId : List.of("z", "a", "m", "b", "y")) {
            testData.group(app, groupId, TestData.SOME_TIME, "user");
            created.add(sortType == 0 ? created.size() : 0, groupId);
        }

        assertThat(listAllPages("&SortType=" + sortType, 2)).isEqualTo(created);
    }

    @ParameterizedTest
    @CsvSource({"0,1", "0,7", "0,20", "0,50", "1,1", "1,7", "1,20", "1,50"})
    void returnsEachGroupOnceOverAllPages(int sortType, int pageSize) {
        testData.groups(app, 60, "user");
        List<String> all = IntStream.rangeClosed(1, 60)
                .map(i -> sortType == 0 ? i : 61 - i)
                .mapToObj(i -> "g" + i)
                .toList();

        assertThat(listAllPages("&SortType=" + sortType, pageSize)).isEqualTo(all);
    }

    @Test
    void returnsEachGroupOnceDuringConcurrentCreation() {
        testData.groups(app, 40, "user");
        CompletableFuture<Void> creator = CompletableFuture.runAsync(
                () -> IntStream.range(0, 300).forEach(i -> testData.group(newGroup("new" + i))));

        List<String> listed = listAllPages("&SortType=0", 7);
        creator.join();

        assertThat(listAllPages("&SortType=0", 50)).hasSize(340).startsWith(listed.toArray(String[]::new));
        assertThat(listed).startsWith(firstGroupIds(40));
    }

    @Test
    void returnsTotalAndListOfSameSnapshotDuringConcurrentCreation() {
        CompletableFuture<Void> creator = CompletableFuture.runAsync(
                () -> IntStream.range(0, 40).forEach(i -> testData.group(newGroup("g" + i))));

        do {
            clock.advance(Duration.ofMillis(20));
            ApiResponse response = page(0, 1, 50);
            assertThat(response.groupIds())
                    .hasSize(response.result().get("Total").asInt());
        } while (!creator.isDone());
        creator.join();

        assertThat(page(0, 1, 50).groupIds()).hasSize(40);
    }

    @Test
    void losesNoGroupOnConcurrentCreation() {
        List<CompletableFuture<Void>> creators = IntStream.range(0, 8)
                .mapToObj(thread -> CompletableFuture.runAsync(
                        () -> IntStream.range(0, 6).forEach(i -> testData.group(newGroup(thread + "-" + i)))))
                .toList();
        creators.forEach(CompletableFuture::join);

        ApiResponse response = page(0, 1, 50);

        assertThat(response.groupIds()).hasSize(48).doesNotHaveDuplicates();
        assertThat(response.result().get("Total").asInt()).isEqualTo(48);
    }

    private static String[] firstGroupIds(int last) {
        return IntStream.rangeClosed(1, last).mapToObj(i -> "g" + i).toArray(String[]::new);
    }

    private NewGroup newGroup(String groupId) {
        return TestData.newGroup(app, groupId, "user", null, StringMap.EMPTY, Set.of("user"));
    }

    private List<String> listAllPages(String more, int pageSize) {
        List<String> listed = new ArrayList<>();
        for (int pageNum = 1; ; pageNum++) {
            clock.advance(Duration.ofMillis(20));
            ApiResponse response = list(more + "&PageNum=" + pageNum + "&PageSize=" + pageSize);
            listed.addAll(response.groupIds());
            if (!response.result().get("HasMore").asBoolean()) {
                return listed;
            }
        }
    }

    private ApiResponse page(int sortType, int pageNum, int pageSize) {
        return list("&SortType=" + sortType + "&PageNum=" + pageNum + "&PageSize=" + pageSize);
    }

    private ApiResponse list(String more) {
        return api.get("/ListMessageGroup?UserId=user&AppId=" + ApiClient.encode(app) + more);
    }

    private static void assertPage(ApiResponse response, List<String> groupIds, boolean hasMore, int total) {
        assertThat(response.groupIds()).isEqualTo(groupIds);
        assertThat(response.result().get("HasMore").asBoolean()).isEqualTo(hasMore);
        assertThat(response.result().get("Total").asInt()).isEqualTo(total);
    }
}
