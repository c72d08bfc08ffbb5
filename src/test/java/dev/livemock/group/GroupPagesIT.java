package dev.livemock.group;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livemock.json.StringMap;
import dev.livemock.testing.ApiAnswer;
import dev.livemock.testing.ApiClient;
import dev.livemock.testing.LiveMockTest;
import dev.livemock.testing.ManualClock;
import dev.livemock.testing.OnlyOnH2;
import dev.livemock.testing.OnlyOnPostgres;
import dev.livemock.testing.Planter;
import dev.livemock.testing.TestDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** How the database answers for a long list: by walking an index from near the page, without sorting or counting. */
@LiveMockTest
class GroupPagesIT {

    private static final String APP = "long";
    private static final String USER = "long-list";
    private static final int GROUPS = 5_000;
    private static final Pattern SCANNED = Pattern.compile("scanCount: (\\d+)");

    @Autowired
    private Planter planter;

    @Autowired
    private MessageGroups groups;

    @Autowired
    private UserLists lists;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private ApiClient api;

    @Autowired
    private ManualClock clock;

    @BeforeEach
    void plantOnce() {
        clock.advance(Duration.ofSeconds(1));
        if (!planter.hasApp(APP)) {
            planter.app(APP);
            groups.add(IntStream.range(0, GROUPS)
                    .mapToObj(i -> new NewGroup(
                            APP, "g" + i, "u", Planter.SOME_TIME + i / 1_000, 1, StringMap.EMPTY, Set.of(USER)))
                    .toList());
        }
    }

    @ParameterizedTest
    @EnumSource
    @OnlyOnH2
    void walksAnIndexInOrder(GroupPages.Walk walk) {
        assertThat(planOf(walk)).contains("/* index sorted */");
    }

    @ParameterizedTest
    @EnumSource
    @OnlyOnPostgres
    void walksAnIndexAndSortsNothing(GroupPages.Walk walk) {
        jdbc.execute("analyze membership");
        String index = walk.name().startsWith("APP") ? "membership_pkey" : "membership_of_user";

        assertThat(planOf(walk))
                .containsPattern("Scan (Backward )?using " + index)
                .doesNotContain("Sort", "Filter");
    }

    private String planOf(GroupPages.Walk walk) {
        List<Object> list = walk.name().startsWith("APP") ? List.of(APP, USER) : List.of(USER);
        List<Object> arguments = new ArrayList<>(list);
        arguments.add(Planter.SOME_TIME << 30);
        if (TestDatabase.isPostgres()) {
            arguments.addAll(list);
        }
        arguments.addAll(List.of(0, 20));
        String query = "explain " + walk.query(TestDatabase.isPostgres());
        return String.join("\n", jdbc.queryForList(query, String.class, arguments.toArray()));
    }

    @ParameterizedTest
    @CsvSource({"0, false", "2500, false", "4990, false", "0, true", "2500, true", "4990, true"})
    @OnlyOnH2
    void walksNoFurtherThanABlock(long offset, boolean newestFirst) {
        ListDirectory directory = lists.find(new UserList(APP, USER)).directory();
        ListDirectory.Start start = directory.seek(offset, newestFirst);
        GroupPages.Walk walk = newestFirst ? GroupPages.Walk.APP_NEWEST_FIRST : GroupPages.Walk.APP_OLDEST_FIRST;

        @Nullable String plan = jdbc.queryForObject(
                "explain analyze " + walk.query(false), String.class, APP, USER, start.place(), start.skip(), 1);

        assertThat(rowsScanned(plan)).isLessThanOrEqualTo(ListDirectory.SMALLEST_CAPACITY + 2);
    }

    @Test
    void answersEveryPageOfALongListInBothDirections() {
        for (int page = 1; page <= GROUPS / 50; page += 11) {
            int first = (page - 1) * 50;
            assertThat(list(page, 0).groupIds())
                    .isEqualTo(IntStream.range(first, first + 50)
                            .mapToObj(i -> "g" + i)
                            .toList());
            assertThat(list(page, 1).groupIds())
                    .isEqualTo(IntStream.range(first, first + 50)
                            .mapToObj(i -> "g" + (GROUPS - 1 - i))
                            .toList());
        }
    }

    private ApiAnswer list(int pageNum, int sortType) {
        return api.get("/ListMessageGroup?AppId=%s&UserId=%s&PageSize=50&PageNum=%d&SortType=%d"
                .formatted(APP, USER, pageNum, sortType));
    }

    private static int rowsScanned(@Nullable String plan) {
        Matcher matcher = SCANNED.matcher(String.valueOf(plan));
        assertThat(matcher.find()).as(plan).isTrue();
        return Integer.parseInt(matcher.group(1));
    }
}
