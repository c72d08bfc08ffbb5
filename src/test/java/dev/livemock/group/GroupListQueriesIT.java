package dev.livemock.group;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livemock.fixture.ApiClient;
import dev.livemock.fixture.ApiResponse;
import dev.livemock.fixture.ManualClock;
import dev.livemock.fixture.OnlyOnH2;
import dev.livemock.fixture.OnlyOnPostgres;
import dev.livemock.fixture.ServerTest;
import dev.livemock.fixture.TestData;
import dev.livemock.fixture.TestDatabase;
import dev.livemock.gateway.StringMap;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.hibernate.cfg.JdbcSettings;
import org.hibernate.resource.jdbc.spi.StatementInspector;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** Verifies that the database reads pages of a long list by an index range scan, without sorting. */
@ServerTest
@Import(GroupListQueriesIT.SqlRecorder.class)
class GroupListQueriesIT {

    private static final String APP = "long";
    private static final String USER = "long-list";
    private static final int GROUPS = 5_000;
    private static final long FIRST_SORT_KEY = TestData.SOME_TIME << 30;
    private static final Pattern SCAN_COUNT = Pattern.compile("scanCount: (\\d+)");

    @Autowired
    private TestData testData;

    @Autowired
    private MessageGroupService service;

    @Autowired
    private MessageGroupRepository groups;

    @Autowired
    private UserGroupListRepository lists;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private ApiClient api;

    @Autowired
    private ManualClock clock;

    @Autowired
    private SqlRecorder recorder;

    @BeforeEach
    void createTestDataOnce() {
        clock.advance(Duration.ofSeconds(1));
        if (!testData.hasApp(APP)) {
            testData.app(APP);
            service.add(IntStream.range(0, GROUPS)
                    .mapToObj(i -> TestData.newGroup(
                            APP, "g" + i, "u", TestData.SOME_TIME + i / 1_000, StringMap.EMPTY, Set.of(USER)))
                    .toList());
        }
    }

    @ParameterizedTest
    @EnumSource
    @OnlyOnH2
    void scansIndexInOrder(GroupListQueriesImpl.Scan scan) {
        assertThat(planOf(scan, 0)).contains("/* index sorted */");
        assertThat(planOf(scan, 10)).contains("/* index sorted */");
        assertThat(planOf(scan, 100)).contains("/* index sorted */").doesNotContainIgnoringCase("message_group");
    }

    @ParameterizedTest
    @EnumSource
    @OnlyOnPostgres
    void scansIndexWithoutSorting(GroupListQueriesImpl.Scan scan) {
        jdbc.execute("analyze membership");
        jdbc.execute("analyze message_group");
        String index = isOfApp(scan) ? "membership_pkey" : "membership_of_user";

        for (int skip : new int[] {0, 10, 100}) {
            assertThat(planOf(scan, skip))
                    .containsPattern("Scan (Backward )?using " + index)
                    .doesNotContain("Sort", "Filter");
        }
    }

    /** Returns the plan of the first query of a page. If many groups are skipped, this query reads a sort key. */
    private String planOf(GroupListQueriesImpl.Scan scan, int skip) {
        boolean newestFirst = scan.name().contains("NEWEST");
        ListBlockIndex.Start start =
                new ListBlockIndex.Start(newestFirst ? GroupSortKey.LAST : GroupSortKey.FIRST, skip);
        recorder.sql.clear();
        if (isOfApp(scan)) {
            groups.findPage(new UserGroupList.Key(APP, USER), start, newestFirst, 20);
        } else {
            groups.findPage(USER, start, newestFirst, 20);
        }
        List<Object> list = isOfApp(scan) ? List.of(APP, USER) : List.of(USER);
        List<Object> arguments = new ArrayList<>(list);
        arguments.add(FIRST_SORT_KEY);
        if (TestDatabase.isPostgres()) {
            arguments.addAll(list);
        }
        arguments.add(skip);
        arguments.add(20);
        return String.join(
                "\n", jdbc.queryForList("explain " + recorder.sql.get(0), String.class, arguments.toArray()));
    }

    private static boolean isOfApp(GroupListQueriesImpl.Scan scan) {
        return scan.name().startsWith("APP");
    }

    @ParameterizedTest
    @CsvSource({"0, false", "2500, false", "4990, false", "0, true", "2500, true", "4990, true"})
    @OnlyOnH2
    void scansAtMostOneBlockBeforePage(long offset, boolean newestFirst) {
        UserGroupList.Key list = new UserGroupList.Key(APP, USER);
        ListBlockIndex.Start start =
                lists.findById(list).orElseThrow().blockIndex().seek(offset, newestFirst);
        recorder.sql.clear();

        groups.findPage(list, start, newestFirst, 1);

        @Nullable String plan = jdbc.queryForObject(
                "explain analyze " + recorder.sql.get(0), String.class, APP, USER, start.sortKey(), start.skip(), 1);
        assertThat(rowsScanned(plan)).isLessThanOrEqualTo(ListBlockIndex.SMALLEST_CAPACITY + 2);
    }

    @Test
    void returnsEveryPageOfLongListInBothDirections() {
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

    private ApiResponse list(int pageNum, int sortType) {
        return api.get("/ListMessageGroup?AppId=%s&UserId=%s&PageSize=50&PageNum=%d&SortType=%d"
                .formatted(APP, USER, pageNum, sortType));
    }

    private static int rowsScanned(@Nullable String plan) {
        Matcher matcher = SCAN_COUNT.matcher(String.valueOf(plan));
        assertThat(matcher.find()).as(plan).isTrue();
        return Integer.parseInt(matcher.group(1));
    }

    /** Records the SQL that Hibernate sends. */
    @TestConfiguration(proxyBeanMethods = false)
    static class SqlRecorder {

        private final List<String> sql = Collections.synchronizedList(new ArrayList<>());

        @Bean
        HibernatePropertiesCustomizer recordSql() {
            return properties -> properties.put(JdbcSettings.STATEMENT_INSPECTOR, (StatementInspector) statement -> {
                sql.add(statement);
                return statement;
            });
        }
    }
}
